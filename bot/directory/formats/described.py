"""A record's sentences as the one description that other formats have, and back.

A doubt always goes with it: nobody may read a record as more certain than it is here.
"""

from __future__ import annotations

from bot.directory.schema import ServiceSource
from bot.directory.schema_parts import ClosureSource

_DOUBT = "À vérifier : "
_ALERT = "Attention : "
_LANGUAGES = "Langues parlées : "
_SHUT = "Fermé "
_LEAST = 5


def described(one: ServiceSource) -> str:
    """Note, alert with its last day, closures, languages, doubt: a paragraph each; or its name."""
    languages = ", ".join(spoken.code for spoken in one.languages)
    parts = (
        one.note or "",
        f"{_ALERT}{one.alert} (jusqu’au {one.alert_until})" if one.alert else "",
        *(_closure(shut) for shut in one.closures),
        f"{_LANGUAGES}{languages}" if languages else "",
        f"{_DOUBT}{one.doubt}" if one.doubt else "",
    )
    text = "\n\n".join(part for part in parts if part)
    return text if len(text) >= _LEAST else f"{one.name}. {text}".strip()


def _closure(shut: ClosureSource) -> str:
    until = f" au {shut.end}" if shut.end else ", on ne sait pas jusqu’à quand"
    return f"{_SHUT}du {shut.start}{until}"


def note_in(description: str) -> str:
    """The note of a description; a description that is none of ours is a note."""
    marks = (_ALERT, _LANGUAGES, _DOUBT, f"{_SHUT}du ")
    paragraphs = [part.strip() for part in description.split("\n\n")]
    return "\n\n".join(part for part in paragraphs if part and not part.startswith(marks))


def doubt_in(description: str) -> str:
    """The doubt that a description says, or nothing."""
    for part in description.split("\n\n"):
        if part.strip().startswith(_DOUBT):
            return part.strip().removeprefix(_DOUBT)
    return ""
