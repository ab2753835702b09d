"""The tail of a refusal, in French: what was probably meant, else what is allowed."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_SHOWN = 12
_ALIKE = 0.6


def or_meant(word: str, allowed: Iterable[str]) -> str:
    """What to write instead of a word that is not known: :func:`meant`, else what there is.

    >>> or_meant("douch", ["douche", "repas"])
    ' ; vouliez-vous dire « douche » ?'
    """
    names = sorted(set(allowed))
    if not names:
        return ""
    rest = ", …" if len(names) > _SHOWN else ""
    return meant(word, names) or f" ; possible : {', '.join(names[:_SHOWN])}{rest}"


def meant(word: str, allowed: Iterable[str], least: float = _ALIKE) -> str:
    """The word that was probably meant, ``least`` (0 to 1) alike; else nothing."""
    close = get_close_matches(word, sorted(set(allowed)), n=1, cutoff=least)
    return f" ; vouliez-vous dire « {close[0]} » ?" if close else ""
