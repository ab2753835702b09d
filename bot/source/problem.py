"""A fault in what an editor wrote: where it is, and in words what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from bot.source.sentence import Sentence

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault, at a place an editor can jump to.

    ``path`` is relative to the folder being checked, with forward slashes; ``line`` and ``column``
    count from 1 (0 where a whole file is meant).
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    level: Level = "error"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message} [{self.rule}]"


def meant(word: str, allowed: Iterable[str]) -> Sentence:
    """The tail of a message: what was probably meant, else what is allowed.

    >>> meant("eligble", ["eligible", "other"])
    "; did you mean 'eligible'?"
    """
    names = sorted(set(allowed))
    close = get_close_matches(word, names, n=1, cutoff=0.6)
    if close:
        return Sentence("; did you mean '{name}'?", name=close[0])
    if not names:
        return Sentence("")
    shown = ", ".join(names[:12]) + (", …" if len(names) > 12 else "")
    return Sentence("; allowed: {names}", names=shown)
