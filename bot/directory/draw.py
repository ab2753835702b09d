"""Drawing the charts of a directory while it is built; :mod:`bot.directory.chart` reads them."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from bot.directory.bits import columns
from bot.directory.chart import DOUBTFUL, named
from bot.directory.fits import CONDITIONS
from bot.directory.ordinary import ANY_TIME, HOURS, Week, may_open

_AT_ONCE = 8192
"""Rows held at a time, a multiple of eight: so much memory a chart takes to draw, however long."""
_FLAGS = (
    *(named("hour", hour) for hour in range(HOURS)),
    DOUBTFUL,
    *(named("yes", wish) for wish in CONDITIONS),
    *(named("no", wish) for wish in CONDITIONS),
)
_COLUMNS = "coalesce(lat, 0), coalesce(lon, 0), sure, confirm, hours, loose, yes, no, speaks"

_SPOKEN = "SELECT DISTINCT speaks FROM offered"
_NUMBERS = {"lat": "d", "lon": "d", "sure": "i", "confirm": "i"}


class _Point(NamedTuple):
    lat: float
    lon: float
    sure: int
    confirm: int
    hours: int | None
    loose: int
    yes: int
    no: int
    speaks: str


def draw_charts(run: sqlite3.Connection, offers: Mapping[str, int]) -> None:
    """Write the chart of each offer from its rows, which are in their order already."""
    weeks = {key: _flags_of(may_open(text)) for key, text in run.execute("SELECT * FROM hours")}
    weeks |= {None: _flags_of(may_open(None)), 0: _flags_of(ANY_TIME)}
    spoken = sorted({code for (codes,) in run.execute(_SPOKEN) for code in codes.split()})
    for slug, code in offers.items():
        sql = "SELECT min(id), count(*), count(lat) FROM offered WHERE code = ?"
        first, rows, pointed = run.execute(sql, (code,)).fetchone()
        run.execute("INSERT INTO offer VALUES (?, ?, ?, ?, ?)", (slug, code, first, rows, pointed))
        sql = f"SELECT {_COLUMNS} FROM offered WHERE id BETWEEN ? AND ? ORDER BY id"
        points = map(_Point._make, run.execute(sql, (first, first + rows - 1)))
        pieces = _Pieces(weeks, spoken).drawn(points)
        written = [(code, name, piece) for name, piece in pieces.items() if piece]
        run.executemany("INSERT INTO chart VALUES (?, ?, ?)", written)


class _Pieces:
    """The pieces of one chart, grown some rows at a time."""

    def __init__(self, weeks: Mapping[int | None, bytes], spoken: list[str]) -> None:
        self._weeks = weeks
        self._spoken = [f" {code} " for code in spoken]
        self._names = (*_FLAGS, *(named("speaks", code) for code in spoken))
        self._bits: dict[str, bytearray] = {name: bytearray() for name in self._names}
        self._numbers = {name: array(kind) for name, kind in _NUMBERS.items()}

    def drawn(self, points: Iterator[_Point]) -> dict[str, bytes]:
        """All pieces by their names; one in which nothing is set is empty."""
        while some := list(islice(points, _AT_ONCE)):
            for name, numbers in self._numbers.items():
                numbers.extend(getattr(point, name) for point in some)
            size = (len(some) + 7) // 8
            answers = columns([self._flags(point) for point in some])
            for name, column in zip(self._names, answers, strict=True):
                self._bits[name] += column.to_bytes(size, "little")
        drawn = {name: column.tobytes() for name, column in self._numbers.items()}
        return drawn | {name: bytes(bits.rstrip(b"\0")) for name, bits in self._bits.items()}

    def _flags(self, point: _Point) -> bytes:
        week = self._weeks[0 if point.loose else point.hours]
        speaks = bytes(48 + (code in point.speaks) for code in self._spoken)
        return (
            week + _digits(point.yes, len(CONDITIONS)) + _digits(point.no, len(CONDITIONS)) + speaks
        )


def _flags_of(week: Week) -> bytes:
    return _digits(week.hours, HOURS) + (b"1" if week.doubtful else b"0")


def _digits(bits: int, width: int) -> bytes:
    """Bits as ``0`` and ``1``, the lowest first."""
    return f"{bits:0{width}b}"[::-1].encode()
