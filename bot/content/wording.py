"""Words that no page may say, and words that some pages must say, by language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")

Phrases = Mapping[str, tuple[str, ...]]
"""Language to phrases."""


@dataclass(frozen=True, slots=True)
class Never:
    """Phrases that no text says; ``unless`` are longer ones in which they are right.

    "This does not mean: no danger" says something else than "no danger".
    """

    id: str
    why: str
    words: Phrases
    unless: Phrases


@dataclass(frozen=True, slots=True)
class Always:
    """Phrases one of which each of these pages says; a page may be a pattern (``sos.*``)."""

    id: str
    why: str
    pages: tuple[str, ...]
    words: Phrases

    def holds_for(self, page: str) -> bool:
        """Whether this page has to say it."""
        return any(fnmatchcase(page, pattern) for pattern in self.pages)


@dataclass(frozen=True, slots=True)
class Wording:
    """All of it."""

    never: tuple[Never, ...] = ()
    always: tuple[Always, ...] = ()


def forbidden(text: str, language: str, rule: Never) -> str | None:
    """The phrase of a rule that stands in the text: whole words, whatever case and signs."""
    left = _padded(text)
    for phrase in rule.unless.get(language, ()):
        left = left.replace(_padded(phrase), " | ")
    return next((one for one in rule.words.get(language, ()) if _padded(one) in left), None)


def said(text: str, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands in the text."""
    folded = _padded(text)
    return any(_padded(phrase) in folded for phrase in phrases)


@lru_cache(maxsize=4096)
def _padded(text: str) -> str:
    """The words of a text between single spaces; accents stay, as they make other words."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
