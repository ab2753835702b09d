"""What people said of services, out of the numbers: which service, what, and in which months."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from bot.counts.tally import REPORTED, Cell


class Report(NamedTuple):
    """What was said of a service in a month (its first day).

    No number is in it: a small one could tell who was there, and one is enough to ask again.
    """

    what: str
    month: date


def reports(numbers: Mapping[Cell, int]) -> dict[str, tuple[Report, ...]]:
    """What was said, by the key of the service, oldest first."""
    found: dict[str, list[Report]] = {}
    for cell in sorted(numbers):
        if cell.page.startswith(REPORTED):
            what, _, key = cell.page.removeprefix(REPORTED).partition(":")
            found.setdefault(key, []).append(Report(what, cell.day))
    return {key: tuple(said) for key, said in found.items()}
