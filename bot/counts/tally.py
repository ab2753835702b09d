"""Counting pages shown: per day, language and page, nothing else.

No time of day, no order, no chat: nothing that could belong to a person.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

REPORTED = "reported:"
"""Begins the page of a cell that counts what people said of a service: what, and its key."""
SITE = "site:"
"""Begins the page of a cell that counts who came by the cards of a site or batch: its code."""
_MOST_SITES = 500
"""Codes that one process counts between two writings: anybody can write a link with a new one."""


class Cell(NamedTuple):
    """What a number counts."""

    day: date
    language: str
    page: str


class Tally:
    """Numbers waiting to be written down."""

    def __init__(self) -> None:
        self._numbers: Counter[Cell] = Counter()

    def add(self, day: date, language: str, page: str) -> None:
        """One page was shown."""
        self._numbers[Cell(day, language, page)] += 1

    def report(self, day: date, service: str, what: str) -> None:
        """Somebody said that a service (its key) is not as the guide says.

        Kept by month and without a language: a quiet place could otherwise tell who was there.
        """
        self._numbers[Cell(day.replace(day=1), "", f"{REPORTED}{what}:{service}")] += 1

    def arrive(self, day: date, site: str) -> None:
        """Somebody opened the guide by a link with the code of a site or a batch of cards.

        Kept by month, without a language and without the page, for the same reason as a report.
        """
        cell = Cell(day.replace(day=1), "", f"{SITE}{site}")
        sites = sum(one.page.startswith(SITE) for one in self._numbers)
        if cell in self._numbers or sites < _MOST_SITES:
            self._numbers[cell] += 1

    def drain(self) -> dict[Cell, int]:
        """The numbers since the last time, which are then forgotten here."""
        numbers, self._numbers = self._numbers, Counter()
        return dict(numbers)


def published(numbers: dict[Cell, int], smallest: int) -> dict[Cell, int | None]:
    """The numbers as they may be shown: small ones are hidden (None), never rounded."""
    return {cell: (number if number >= smallest else None) for cell, number in numbers.items()}
