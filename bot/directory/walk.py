"""Searching the built directory: the same as ranking every service, but looking only at what
settles the page.

A search goes from level to level (:mod:`bot.directory.levels`). The chart of an offer says at once
which rows may be on a level; of those the nearest are asked whether they are, until the page is
full. Records are read only for the page, and where hours are not plain.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import islice
from typing import NamedTuple

from bot.directory.asked import Asked, Row, Seen
from bot.directory.bits import positions
from bot.directory.chart import Chart
from bot.directory.hours import OpeningState
from bot.directory.levels import Level, levels
from bot.directory.line import line_for
from bot.directory.nearby import by_distance
from bot.directory.rows import Rows
from bot.directory.search import Found, Query, Result, counted, seen
from bot.directory.service import Service

_MOST_TOTALS = 4096
_Place = tuple[int | None, int]
"""Metres, and the id of a row."""


class _Stands(NamedTuple):
    number: int
    state: OpeningState


class Walk:
    """One open connection and what may be remembered of a file that never changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._codes: dict[str, int] = dict(connection.execute("SELECT slug, code FROM offer"))
        self._rows = Rows(connection)
        self._charts: dict[int, Chart] = {}
        self._totals: dict[tuple[tuple[int, ...], int], int] = {}

    def search(self, query: Query) -> Found:
        """The services that offer what is needed, best first."""
        asked = Asked(query, self._codes)
        best = list(islice(self._ordered(asked), asked.wanted))
        page = best[query.offset : query.offset + query.limit]
        results = tuple(self._rows.results([one.number for one in page], query))
        total = len(best) if asked.only_open else self._total(asked)
        is_open = bool(best) and best[0].state == "open"
        line = None if is_open else line_for(query, self._codes, self._rows)
        to_open = None if best or not asked.only_open else self._next_to_open(asked)
        return Found(results, counted(total, query), line, to_open)

    def service(self, key: str, query: Query | None = None) -> Service | None:
        """One service by its key.

        Two of a hundred thousand may share one: then the one that answers the query is meant.
        """
        found = self._rows.with_key(key)
        if query is None or len(found) < 2:
            return next(iter(found), None)
        return min(found, key=lambda one: _likeness(seen(one, query), query))

    def _ordered(self, asked: Asked) -> Iterator[_Stands]:
        """All services that may suit, best first, each once."""
        given: set[int] = set()
        for level in levels(len(asked.conditions) + len(asked.languages), asked.only_open):
            for one in self._on(level, asked):
                if one.number not in given:
                    given.add(one.number)
                    yield one

    def _on(self, level: Level, asked: Asked) -> Iterator[_Stands]:
        """The services on a level, the nearest first; a round is met where it stops now."""
        if level.state == "any":
            for one in self._ranked(level, asked):
                yield _Stands(one.number, one.state.state)
            return
        for ids in _batches(self._places(level, asked), asked.wanted):
            for metres, row in self._in_order(ids, asked):
                state = self._rows.state_now(row, asked)
                if state == level.state and self._rows.metres(row, asked) == metres:
                    yield _Stands(row.number, state)

    def _in_order(self, ids: list[int], asked: Asked) -> list[tuple[int | None, Row]]:
        rows = [(asked.metres(row), row) for row in self._rows.rows(ids)]
        return sorted(rows, key=lambda one: _order(one[0], asked.helps(one[1]), one[1].slug))

    def _places(self, level: Level, asked: Asked) -> Iterator[_Place]:
        """The rows that may be on a level, the nearest first, those without a distance last."""
        charts = [(chart, chart.rows_of(level, asked)) for chart in self._charts_of(asked)]
        measured = [_measured(chart, chosen, asked) for chart, chosen in charts]
        yield from merge(*measured)
        for chart, chosen in charts:
            first = 0 if asked.near is None else chart.pointed
            for position in positions(chosen, first, chart.rows):
                yield None, chart.first + position

    def _ranked(self, level: Level, asked: Asked) -> list[Seen]:
        """All rows of a level in their order, from their columns."""
        ids = [
            chart.first + position
            for chart in self._charts_of(asked)
            for position in positions(chart.rows_of(level, asked), 0, chart.rows)
        ]
        return sorted(self._rows.seen(row, asked) for row in self._rows.rows(ids))

    def _next_to_open(self, asked: Asked) -> Result | None:
        """Where nothing may be open: what opens next."""
        for unmet in range(len(asked.conditions) + len(asked.languages) + 1):
            for one in self._ranked(Level(unmet, "any"), asked):
                if one.state.next_open:
                    [found] = self._rows.results([one.number], asked.query)
                    return found
        return None

    def _charts_of(self, asked: Asked) -> list[Chart]:
        for code in asked.codes:
            if code not in self._charts:
                self._charts[code] = Chart(self._connection, code)
        return [self._charts[code] for code in asked.codes]

    def _total(self, asked: Asked) -> int:
        known = (asked.codes, asked.mask)
        if known not in self._totals:
            if len(self._totals) >= _MOST_TOTALS:
                self._totals.clear()
            self._totals[known] = self._rows.count(*known)
        return self._totals[known]


def _measured(chart: Chart, chosen: int, asked: Asked) -> Iterator[tuple[int, int]]:
    if asked.near is None or asked.metres_to is None:
        return
    found = by_distance(chart, chosen, asked.near, asked.metres_to, asked.wanted)
    yield from ((metres, chart.first + position) for metres, position in found)


def _batches(places: Iterable[_Place], size: int) -> Iterator[list[int]]:
    """So many ids at a time, or some more: those as far as each other are never parted."""
    batch: list[int] = []
    last: int | None = None
    for metres, row in places:
        if len(batch) >= size and metres != last:
            yield batch
            batch = []
        batch.append(row)
        last = metres
    yield batch


def _order(metres: int | None, helps: bool, slug: str) -> tuple[bool, int, bool, str]:
    return metres is None, metres or 0, not helps, slug


def _likeness(one: Result, query: Query) -> tuple[bool, bool, int]:
    """How likely it is that somebody saw a service in the list of a query; small is likely."""
    other = not set(query.need) & set(one.service.offers)
    return other, one.distance_m is None, one.distance_m or 0
