"""Translations that could not be shown: a catalogue that is no catalogue, a value lost on the way.

Every language's own rules (length, script, review) are looked at elsewhere; here is what would
break a page while it is served, and what no language may say.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.content.check import wording
from bot.content.draft import Draft
from bot.content.facts import named
from bot.content.messages import messages
from bot.content.wording import forbidden, said
from bot.languages.catalogue import Catalogue, CatalogueRefused, catalogue_file, read_catalogue
from bot.source.problem import Problem

BROKEN = "catalogue"
VALUES = "translated-values"
BEHIND = "translation-outdated"
_MOST_NAMED = 5


def translation_problems(draft: Draft, locales: Path) -> Iterator[Problem]:
    """What is wrong with the catalogues of the languages that the pack speaks."""
    assert draft.pack is not None
    sources = {message.context: message.text for message in messages(draft)}
    for language in draft.pack.languages:
        if language == draft.pack.source:
            continue
        path = catalogue_file(Path(locales.name), language).as_posix()
        try:
            catalogue = read_catalogue(locales, language)
        except CatalogueRefused as fault:
            yield Problem(path, fault.line, 1, BROKEN, str(fault))
            continue
        yield from _outdated(sources, language, catalogue, path)
        for context, one in catalogue.messages.items():
            if sources.get(context) != one.source:
                continue
            wanted, given = sorted(named(one.source)), sorted(named(one.text))
            if wanted != given:
                message = f"'{context}' needs the values {_braced(wanted)}, not {_braced(given)}"
                yield Problem(path, one.line, 1, VALUES, message)
            for never in draft.wording.never:
                if phrase := forbidden(one.text, language, never):
                    message = f"'{context}' says '{phrase}': {never.why}"
                    yield Problem(path, one.line, 1, wording.ID, message)
        yield from _unsaid(draft, language, catalogue, path)


def _outdated(
    sources: dict[str, str], language: str, catalogue: Catalogue, path: str
) -> Iterator[Problem]:
    """One warning a language whose texts were made from an older source: people are told so."""
    behind = [one for one, text in sources.items() if catalogue.outdated(one, text) is not None]
    if behind:
        shown = ", ".join(behind[:_MOST_NAMED]) + (", …" if len(behind) > _MOST_NAMED else "")
        message = f"{len(behind)} text(s) of '{language}' are outdated: {shown}"
        yield Problem(path, 0, 0, BEHIND, message, "warning")


def _unsaid(draft: Draft, language: str, catalogue: Catalogue, path: str) -> Iterator[Problem]:
    """Translated pages that lack what they have to say."""
    for always in draft.wording.always:
        words = always.words.get(language, ())
        for node in draft.nodes.values():
            text = catalogue.find(f"{node.id}#text", node.text)
            if words and text and always.holds_for(node.id) and not said(text, words):
                line = catalogue.messages[f"{node.id}#text"].line
                message = f"'{node.id}' has to say one of: {', '.join(words)} ({always.why})"
                yield Problem(path, line, 1, wording.MISSING, message)


def _braced(names: list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names) or "none"
