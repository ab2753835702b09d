"""One offer of the built directory: its rows in the order of their places, and what is known of
all of them at once, a bit a row (:mod:`bot.directory.bits`)."""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Iterator

from bot.directory.asked import Asked
from bot.directory.bits import from_bytes, of_answers
from bot.directory.levels import Level
from bot.directory.ordinary import hour_of_week

BANDS = 80
"""Bands a degree of latitude; rows are in the order of the bands, in a band from west to east."""
DOUBTFUL = "doubtful"
_MOST_DAYS = 8
Span = tuple[int, int]


def named(kind: str, which: str | int) -> str:
    """The name of a column: ``yes women``, ``no women``, ``speaks ar``, ``hour 17``."""
    return f"{kind} {which}"


class Chart:
    """Read piece by piece as searches need it; each piece is kept, for the file never changes.

    ``first`` is the id of the first row; those with a point come first.
    """

    def __init__(self, connection: sqlite3.Connection, code: int) -> None:
        self._connection = connection
        self._code = code
        sql = "SELECT first, rows, pointed FROM offer WHERE code = ?"
        numbers: tuple[int, int, int] = connection.execute(sql, (code,)).fetchone()
        self.first, self.rows, self.pointed = numbers
        self.lats: array[float] = array("d", self._read("lat"))
        self.lons: array[float] = array("d", self._read("lon"))
        self._all = (1 << self.rows) - 1
        self._columns: dict[str, int] = {}
        self._believed: dict[tuple[str, int], int] = {}
        self._bands: dict[int, Span] = {}

    def rows_of(self, level: Level, asked: Asked) -> int:
        """The rows that may be on a level: all that are, and some that are not."""
        return self._suiting(level.unmet, asked) & self._may_be(level, asked)

    def spans(self, south: float, north: float, west: float, east: float) -> Iterator[Span]:
        """From where to where the rows in a box lie."""
        for band in range(int(south * BANDS), int(north * BANDS) + 1):
            start, end = self._band(band)
            if start < end:
                first = bisect_left(self.lons, west, start, end)
                last = bisect_left(self.lons, east, first, end)
                if first < last:
                    yield first, last

    def _band(self, band: int) -> Span:
        span = self._bands.get(band)
        if span is None:
            start = bisect_left(self.lats, band, key=_band_of)
            span = self._bands[band] = start, bisect_left(self.lats, band + 1, start, key=_band_of)
        return span

    def _suiting(self, unmet: int, asked: Asked) -> int:
        """Rows of which exactly ``unmet`` conditions are not known to be met, none known not to."""
        left = self._all
        for wish in asked.conditions:
            left &= ~self._column(named("no", wish))
        by_unmet = [left] + [0] * unmet
        for column in self._wishes(asked):
            for count in range(unmet, -1, -1):
                fewer = by_unmet[count - 1] if count else 0
                by_unmet[count] = by_unmet[count] & column | fewer & ~column
        return by_unmet[unmet]

    def _wishes(self, asked: Asked) -> Iterator[int]:
        for wish in asked.conditions:
            yield self._column(named("yes", wish))
        for code in asked.languages:
            yield self._column(named("speaks", code))

    def _may_be(self, level: Level, asked: Asked) -> int:
        day, hour = asked.today.toordinal(), hour_of_week(asked.at)
        match level.state:
            case "open":
                return self._may_open(hour) & self._believed_on("sure", day)
            case "open-to-confirm":
                sure = self._believed_on("sure", day)
                return self._may_open(hour) & self._believed_on("confirm", day) & ~sure
            case "unknown":
                doubtful = self._all if hour is None else self._column(DOUBTFUL)
                return doubtful | self._all & ~self._believed_on("confirm", day)
            case _:
                return self._all

    def _may_open(self, hour: int | None) -> int:
        return self._all if hour is None else self._column(named("hour", hour))

    def _believed_on(self, name: str, day: int) -> int:
        """The rows whose hours are believed so much on a day."""
        asked = (name, day)
        if asked not in self._believed:
            if len(self._believed) >= _MOST_DAYS:
                self._believed.clear()
            days = array("i", self._read(name))
            self._believed[asked] = of_answers(last >= day for last in days)
        return self._believed[asked]

    def _column(self, name: str) -> int:
        column = self._columns.get(name)
        if column is None:
            column = self._columns[name] = from_bytes(self._read(name))
        return column

    def _read(self, name: str) -> bytes:
        """A piece of the chart; of what no row is or does nothing is written."""
        sql = "SELECT piece FROM chart WHERE code = ? AND name = ?"
        found = self._connection.execute(sql, (self._code, name)).fetchone()
        return bytes(found[0]) if found else b""


def _band_of(lat: float) -> int:
    return int(lat * BANDS)
