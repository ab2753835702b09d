"""How far a language is: what is translated, read by a person, or made from an older text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.languages.catalogue import Catalogue

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Amount(NamedTuple):
    """So many texts, and so many words of the source language in them."""

    texts: int = 0
    words: int = 0

    def with_text(self, source: str) -> Amount:
        """One text more."""
        return Amount(self.texts + 1, self.words + len(_WORD.findall(source)))


class Progress(NamedTuple):
    """A language: all of it, and the parts. ``reviewed`` is among ``translated``; what is neither
    translated nor outdated is missing."""

    language: str
    all: Amount = Amount()
    translated: Amount = Amount()
    reviewed: Amount = Amount()
    outdated: Amount = Amount()


def progress(catalogue: Catalogue, sources: Iterable[tuple[str, str]]) -> Progress:
    """How far a catalogue is, held against what the content says now: (context, source text).

    Held against the content and not the catalogue's own copy of it, so that a text an editor
    changed a minute ago counts as outdated before anybody ran an update.
    """
    far = Progress(catalogue.language)
    for context, source in sources:
        far = far._replace(all=far.all.with_text(source))
        found = catalogue.current(context, source)
        if found is not None:
            far = far._replace(translated=far.translated.with_text(source))
            if found.review is not None:
                far = far._replace(reviewed=far.reviewed.with_text(source))
        elif catalogue.outdated(context, source) is not None:
            far = far._replace(outdated=far.outdated.with_text(source))
    return far


def rate(part: int, whole: int) -> str:
    """A share in per cent with one decimal, never rounded up to all nor down to nothing.

    >>> rate(1999, 2000), rate(1, 9000), rate(5, 5), rate(0, 5)
    ('99.9', '0.1', '100', '0')
    """
    if whole <= 0 or part <= 0:
        return "0"
    if part >= whole:
        return "100"
    return f"{max(part * 1000 // whole, 1) / 10:.1f}"
