"""Translations that could not be shown: a catalogue that is no catalogue, a value lost on the way.

Every language's own rules (length, script, review) are looked at elsewhere; here is only what would
break a page while it is served.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.content.draft import Draft
from bot.content.facts import named
from bot.content.messages import messages
from bot.languages.catalogue import CatalogueRefused, catalogue_file, read_catalogue
from bot.source.problem import Problem

BROKEN = "catalogue"
VALUES = "translated-values"


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
        for context, one in catalogue.messages.items():
            if sources.get(context) != one.source:
                continue
            wanted, given = sorted(named(one.source)), sorted(named(one.text))
            if wanted != given:
                message = f"'{context}' needs the values {_braced(wanted)}, not {_braced(given)}"
                yield Problem(path, one.line, 1, VALUES, message)


def _braced(names: list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names) or "none"
