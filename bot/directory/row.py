"""What a search needs of a service without reading its record: one row an offer and a point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.directory.fits import CONDITIONS, condition
from bot.directory.freshness import believed
from bot.directory.hours import is_plain
from bot.directory.service import Service

ROUND, DATED, PLAIN = 0, 1, 2
"""A round is where its stops say; hours with dates or for some need the record; plain ones do
not."""


class Row(NamedTuple):
    """``slug`` is the id; ``hours`` a number, of a round's stop its own; ``sure`` and ``confirm``
    ordinals of days; ``loose`` is 1 where it may be open at other hours than these; ``yes`` and
    ``no`` a bit a condition; ``speaks`` the codes of languages between spaces."""

    slug: str
    lat: float | None
    lon: float | None
    hours: int | None
    sure: int
    confirm: int
    plain: int
    loose: int
    yes: int
    no: int
    speaks: str


def rows_of(service: Service, offer: str, hours: dict[str, int]) -> Iterator[Row]:
    """The rows of one offer, a row for each stop of a round; numbers new hours."""
    sure = believed(service)
    plain = ROUND if service.stops else PLAIN if is_plain(service) else DATED
    loose = int(bool(service.special_hours or service.replaced_hours))
    known = {wish: condition(service, wish) for wish in CONDITIONS}
    yes = bits(wish for wish, met in known.items() if met is True)
    no = bits(wish for wish, met in known.items() if met is False)
    speaks = " ".join(("", *(one.code for one in service.languages), ""))
    for place in service.stops or (service,):
        whole = place.lat is not None and place.lon is not None
        number = None if place.hours is None else hours.setdefault(place.hours, len(hours) + 1)
        yield Row(service.id, place.lat if whole else None, place.lon if whole else None, number,
                  sure.sure, sure.confirm, plain, loose, yes, no, speaks)  # fmt: skip


def bits(wishes: Iterable[str]) -> int:
    """Conditions as a number, one bit each."""
    return sum(1 << CONDITIONS.index(wish) for wish in wishes)
