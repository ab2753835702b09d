"""Dates as people write them in France; a month alone is its first day: never later than it was."""

from __future__ import annotations

import re
from datetime import date

from bot.languages.fold import fold

_MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre",
)  # fmt: skip
_LEAST = 3
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_FRENCH = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4}|\d{2})")
_WORDS = re.compile(r"(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4})")


def day_of(text: str) -> str | None:
    """The day as 2026-11-24, or None."""
    if found := _ISO.fullmatch(text):
        return _day(found[1], found[2], found[3])
    if found := _FRENCH.fullmatch(text):
        return _day(found[3], found[2], found[1])
    if found := _WORDS.fullmatch(fold(text)):
        return _day(found[3], _month(found[2]), found[1])
    return None


def _day(year: str, month: str, day: str | None) -> str | None:
    """A year of two figures is one of this century."""
    whole = int(year) if len(year) > 2 else 2000 + int(year)
    try:
        return date(whole, int(month), int(day or 1)).isoformat()
    except ValueError:
        return None


def _month(name: str) -> str:
    """The number of a month, also of its first letters if no other month begins so."""
    found = [at for at, one in enumerate(_MONTHS, 1) if one.startswith(name)]
    return str(found[0]) if len(found) == 1 and len(name) >= _LEAST else "0"
