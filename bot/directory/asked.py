"""A query in the directory's own numbers, and where a row comes in its order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from math import cos, radians
from typing import NamedTuple

from bot.clock import PARIS
from bot.directory.fits import CONDITIONS, OPEN_NOW, languages_in
from bot.directory.hours import Opening, standing
from bot.directory.row import bits
from bot.directory.search import Point, Query, Result, metres_from

Key = tuple[int, int, bool, int, bool, str]
"""The order of :func:`bot.directory.search.ranked`."""
_METRES_A_DEGREE = 111_195


class Row(NamedTuple):
    """The columns that settle an order; see :class:`bot.directory.row.Row`."""

    number: int
    slug: str
    lat: float | None
    lon: float | None
    hours: int | None
    sure: int
    confirm: int
    plain: int
    yes: int
    speaks: str


class Seen(NamedTuple):
    """A row as it stands at the moment of the query."""

    key: Key
    number: int
    state: Opening


class Asked:
    """A query in the directory's own numbers."""

    def __init__(self, query: Query, codes: Mapping[str, int]) -> None:
        self.query = query
        self.near = query.near
        self.at: datetime = query.at.astimezone(PARIS)
        self.codes = tuple(sorted({codes[slug] for slug in query.need if slug in codes}))
        self.wanted = query.offset + query.limit + (OPEN_NOW in query.filters)
        self.today = self.at.date()
        self.results: dict[int, Result] = {}
        self.conditions = tuple(wish for wish in CONDITIONS if wish in query.filters)
        self.languages = languages_in(query.filters)
        self.only_open = OPEN_NOW in query.filters
        self.mask = bits(self.conditions)
        self.metres_to = metres_from(query.near) if query.near else None
        self._required = tuple(f" {code} " for code in self.languages)
        self._helping = tuple(f" {code} " for code in query.languages)

    def metres(self, row: Row) -> int | None:
        """How far the point of a row is, if both are known."""
        if self.metres_to is None or row.lat is None or row.lon is None:
            return None
        return round(self.metres_to(row.lat, row.lon))

    def key(self, row: Row, state: Opening, metres: int | None) -> Key:
        """Where a row comes in the order of :func:`ranked`."""
        unknown, good = self.unknown(row, state), standing(state, self.at)
        return (unknown, good, metres is None, metres or 0, not self.helps(row), row.slug)

    def helps(self, row: Row) -> bool:
        """Whether a language that helps is spoken."""
        return any(code in row.speaks for code in self._helping)

    def unknown(self, row: Row, state: Opening) -> int:
        """How many of the conditions are not known to be met."""
        unmet = (self.mask & ~row.yes).bit_count()
        unmet += sum(code not in row.speaks for code in self._required)
        return unmet + (self.only_open and state.state != "open")


def box(near: Point, reach: float) -> tuple[float, float, float, float]:
    """South, north, west and east of a box that holds every point within ``reach`` metres.

    A little wider than it would have to be, for the Earth's sphere is rounded somewhere.
    """
    lat = reach / _METRES_A_DEGREE * 1.01 + 0.0001
    lon = lat / max(0.01, cos(radians(min(90, abs(near.lat) + lat))))
    return near.lat - lat, near.lat + lat, near.lon - lon, near.lon + lon
