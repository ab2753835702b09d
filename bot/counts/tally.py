"""Counting pages shown: per day, language and page, nothing else.

No time of day, no order, no chat: nothing that could belong to a person.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

REPORTED = "reported:"
"""Begins the page of a cell that counts what people said of a service: what, and its key."""


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

    def drain(self) -> dict[Cell, int]:
        """The numbers since the last time, which are then forgotten here."""
        numbers, self._numbers = self._numbers, Counter()
        return dict(numbers)


def published(numbers: dict[Cell, int], smallest: int) -> dict[Cell, int | None]:
    """The numbers as they may be shown: small ones are hidden (None), never rounded."""
    return {cell: (number if number >= smallest else None) for cell, number in numbers.items()}
