"""A card: what stands on it, before anybody thinks of where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """The words of one language and the address its code opens. ``name`` is the language's own."""

    language: str
    name: str
    headline: str
    promise: str
    places: str
    scan: str
    numbers: str
    url: str


@dataclass(frozen=True, slots=True)
class Card:
    """One card in one to four languages.

    ``phone`` and ``emergency`` are numbers as one dials them, ``shown`` the short address in
    letters, ``print_line`` the version, the date and the code of the site.
    """

    name: str
    blocks: tuple[Block, ...]
    phone: str
    emergency: str
    shown: str
    print_line: str

    @property
    def texts(self) -> Iterator[str]:
        """Every text that somebody who sees the card can read; numbers are none."""
        yield from (self.name, self.shown, self.print_line)
        for one in self.blocks:
            yield from (one.name, one.headline, one.promise, one.places, one.scan, one.numbers)
