"""What a search needs of a service without reading its record: one row an offer and a point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.directory.fits import CONDITIONS, condition
from bot.directory.freshness import believed
from bot.directory.hours import is_plain
from bot.directory.service import Service

ROUND, DATED, PLAIN = 0, 1, 2
"""A round is where its stops say; hours with dates or for some need the record; plain ones do
not."""


class Row(NamedTuple):
    """``slug`` is the id; ``hours`` a number; ``sure`` and ``confirm`` ordinals of days;
    ``yes`` and ``no`` a bit a condition; ``speaks`` the codes of languages between spaces."""

    slug: str
    lat: float | None
    lon: float | None
    hours: int | None
    sure: int
    confirm: int
    plain: int
    yes: int
    no: int
    speaks: str


def rows_of(service: Service, offer: str, hours: dict[str, int]) -> Iterator[Row]:
    """The rows of one offer, a row for each stop of a round; numbers new hours."""
    number = None
    if service.hours is not None:
        number = hours.setdefault(service.hours, len(hours) + 1)
    sure = believed(service)
    plain = ROUND if service.stops else PLAIN if is_plain(service) else DATED
    known = {wish: condition(service, wish) for wish in CONDITIONS}
    yes = bits(wish for wish, met in known.items() if met is True)
    no = bits(wish for wish, met in known.items() if met is False)
    speaks = " ".join(("", *(one.code for one in service.languages), ""))
    points: list[tuple[float | None, float | None]] = [(service.lat, service.lon)]
    if service.stops:
        points = [(stop.lat, stop.lon) for stop in service.stops]
    for lat, lon in points:
        whole = lat is not None and lon is not None
        yield Row(service.id, lat if whole else None, lon if whole else None, number,
                  sure.sure, sure.confirm, plain, yes, no, speaks)  # fmt: skip


def bits(wishes: Iterator[str]) -> int:
    """Conditions as a number, one bit each."""
    return sum(1 << CONDITIONS.index(wish) for wish in wishes)
