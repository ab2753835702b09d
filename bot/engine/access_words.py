"""Who may come, and in which languages one is understood, in a few words each.

Only what is known and opens the door is said: what is not known is not said at all.
"""

from __future__ import annotations

from bot.content.content import Content
from bot.directory.service import Service
from bot.languages import format as said


def access_words(content: Content, lang: str, service: Service) -> list[str]:
    """Free, without a name, without papers, for women…: what is known of it."""
    access, gender = service.access, service.audience.gender
    told = (
        ("free", access.cost == "free"),
        ("anonymous", access.anonymous == "yes"),
        ("no-appointment", "walk_in" in access.mode),
        ("no-papers", access.papers == "none"),
        ("women-only", gender == "women_only"),
        ("women-hours", gender == "women_hours"),
        ("animals", access.animals in ("yes", "leashed")),
        ("step-free", service.accessibility.step_free == "yes"),
    )
    return [content.phrase(lang, name) for name, known in told if known]


def language_lines(content: Content, lang: str, service: Service) -> list[str]:
    """The languages spoken there, each by its name, and whether there are interpreters."""
    lines = []
    by_phone = [one for one in service.languages if one.mode == "interpreter_phone"]
    spoken = [one for one in service.languages if one not in by_phone]
    if spoken:
        names = said.listed([said.language_name(one.code, lang) for one in spoken], lang)
        lines.append(content.phrase(lang, "speaks", languages=names))
    if service.interpreters or by_phone:
        phone = service.interpreters == "phone" or bool(by_phone and not service.interpreters)
        words = content.phrase(lang, "interpreter-phone" if phone else "interpreter")
        names = said.listed([said.language_name(one.code, lang) for one in by_phone], lang)
        lines.append(f"- {words} ({names})" if names else f"- {words}")
    return lines
