"""Small French: how many of a thing, of whom, and lists that stay short."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

MOST = 12
"""Names in a list before the rest is only counted."""


def many(number: int, one: str, several: str = "") -> str:
    """A number and its noun; the plural takes an s unless it is given.

    >>> many(1, "page"), many(0, "page"), many(3, "page")
    ('1 page', '0 page', '3 pages')
    """
    return f"{number} {one if number < 2 else several or one + 's'}"


def of(name: str) -> str:
    """``de`` before a name, ``d’`` before a vowel: ``de Droits``, ``d’Urgence``."""
    first = unicodedata.normalize("NFD", name[:1]).casefold()[:1]
    return f"d’{name}" if first in tuple("aeiouyœæ") else f"de {name}"


def listed(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    shown, rest = ", ".join(names[:MOST]), len(names) - MOST
    return shown if rest <= 0 else f"{shown} et {many(rest, 'autre')}"
