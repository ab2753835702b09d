"""Searching the built directory: the same as ranking every service, but reading only what settles
the page.

First the map, in growing boxes and only where every condition is known to be met: as soon as the
page is full of open ones, nothing farther can come before. Else every row of the offers is ranked,
from its columns alone; records are read only for the page.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from math import cos, radians
from typing import NamedTuple

from opening_hours import State

from bot.clock import PARIS
from bot.directory.fits import CONDITIONS, OPEN_NOW, languages_in
from bot.directory.freshness import Believed
from bot.directory.hours import BEST, Opening, parsed, standing
from bot.directory.record import read_back
from bot.directory.row import PLAIN, ROUND, bits
from bot.directory.search import Found, Point, Query, Result, counted, metres_between, seen
from bot.directory.service import Service
from bot.directory.states import States
from bot.directory.store import LAYER

PHONE_OFFER = "phone_line"
HELP_OFFER = "help_line"
"""A telephone line that listens to whatever somebody needs."""
_METRES_A_DEGREE = 111_195
_REACHES = (400, 700, 1_200, 2_000, 3_500, 6_000, 12_000, 50_000)
"""Metres; beyond the last the map no longer helps."""
_MOST_TOTALS = 4096
_MOST_TEXTS = 65_536
_Key = tuple[int, int, bool, int, bool, str]

_COLUMNS = "number, slug, lat, lon, hours, sure, confirm, plain, yes, speaks"
_OPEN_IN_BOX = (
    f"SELECT {_COLUMNS} FROM point JOIN offered USING (id)"
    " WHERE south >= ? AND north <= ? AND west >= ? AND east <= ? AND first = ? AND last = ?"
    f" AND yes & ? = ? AND sure >= ? AND (plain < {PLAIN} OR hours IS NOT NULL)"
)
"""What may be surely open in a box and is known to suit."""


class _Row(NamedTuple):
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


class _Seen(NamedTuple):
    """A row as it stands at the moment of the query."""

    key: _Key
    number: int
    state: Opening


class Walk:
    """One open connection and what may be remembered of a file that never changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._codes: dict[str, int] = dict(connection.execute("SELECT slug, code FROM offer"))
        self._states = States()
        self._texts: dict[int, str] = {}
        self._totals: dict[tuple[tuple[int, ...], int], int] = {}

    def search(self, query: Query) -> Found:
        """The services that offer what is needed, best first."""
        asked = _Asked(query, self._codes)
        near = self._open_near(asked)
        if near is None:
            return self._everything(asked)
        total = len(near) if OPEN_NOW in query.filters else self._total(asked)
        return Found(self._page(near, query), counted(total, query), None)

    def service(self, key: str, query: Query | None = None) -> Service | None:
        """One service by its key.

        Two of a hundred thousand may share one: then the one that answers the query is meant.
        """
        rows = self._connection.execute("SELECT record FROM service WHERE key = ?", (key,))
        found = [read_back(record) for (record,) in rows]
        if query is None or len(found) < 2:
            return next(iter(found), None)
        return min(found, key=lambda one: _likeness(seen(one, query), query))

    def _open_near(self, asked: _Asked) -> list[_Seen] | None:
        """The open ones that are known to suit, as far as the page needs; None if too few are."""
        if asked.near is None:
            return None
        for reach in _REACHES:
            found = self._open_within(asked, asked.near, reach)
            if len(found) == asked.wanted:
                return found
        return None

    def _open_within(self, asked: _Asked, near: Point, reach: int) -> list[_Seen]:
        found: list[_Seen] = []
        for key, row in sorted(self._by_distance(asked, near, reach)):
            if row.plain == ROUND or self._is_open(row, asked):
                found.append(_Seen(key, row.number, Opening("open")))
                if len(found) == asked.wanted:
                    break
        return found

    def _by_distance(self, asked: _Asked, near: Point, reach: int) -> list[tuple[_Key, _Row]]:
        """The rows within reach; rounds only if they are open, for else they have no distance."""
        found: dict[int, tuple[_Key, _Row]] = {}
        for code in asked.codes:
            for row in map(_Row._make, self._in_box(asked, near, code, reach)):
                metres = self._metres_to(row, asked, near)
                if metres is not None and metres < reach:
                    key = (0, BEST, False, metres, not asked.helps(row), row.slug)
                    found[row.number] = key, row
        return list(found.values())

    def _in_box(
        self, asked: _Asked, near: Point, code: int, reach: int
    ) -> Iterable[tuple[object, ...]]:
        layer = code * LAYER
        suiting = (asked.mask, asked.mask, asked.today.toordinal())
        box = _box(near, reach)
        sql = _OPEN_IN_BOX + " AND instr(speaks, ?)" * len(asked.required)
        return self._connection.execute(sql, (*box, layer, layer, *suiting, *asked.required))

    def _metres_to(self, row: _Row, asked: _Asked, near: Point) -> int | None:
        if row.plain != ROUND:
            return _metres(near, row)
        one = self._result(row, asked)
        return one.distance_m if one.opening.state == "open" else None

    def _is_open(self, row: _Row, asked: _Asked) -> bool:
        """Whether a row that is believed is open: a state alone is quicker than its end."""
        if row.plain == PLAIN and row.hours is not None:
            return bool(parsed(self._text(row.hours)).state(asked.at)[0] == State.OPEN)
        return self._result(row, asked).opening.state == "open"

    def _result(self, row: _Row, asked: _Asked) -> Result:
        """A service whose record has to be read, once in a search."""
        if row.number not in asked.results:
            [asked.results[row.number]] = self._results([row.number], asked.query)
        return asked.results[row.number]

    def _everything(self, asked: _Asked) -> Found:
        """All rows of the offers, ranked."""
        query = asked.query
        known = {row.number: row for row in self._rows(asked)}
        every = sorted(self._seen(row, asked) for row in known.values())
        suit = [one for one in every if OPEN_NOW not in query.filters or _may_be_open(one)]
        page = self._page(suit, query)
        best = suit[0].state.state if suit else None
        to_open = None
        if not suit and OPEN_NOW in query.filters:
            to_open = next((one for one in every if one.state.next_open), None)
        after = self._page([to_open], replace(query, offset=0)) if to_open else (None,)
        line = None if best == "open" else self._line(query)
        return Found(page, counted(len(suit), query), line, after[0])

    def _rows(self, asked: _Asked) -> Iterator[_Row]:
        marks = ", ".join("?" * len(asked.codes))
        sql = f"SELECT {_COLUMNS} FROM offered WHERE code IN ({marks}) AND no & ? = 0"
        for row in self._connection.execute(sql, (*asked.codes, asked.mask)):
            yield _Row(*row)

    def _seen(self, row: _Row, asked: _Asked) -> _Seen:
        if row.plain == PLAIN:
            state, metres = self._state(row, asked), _metres(asked.near, row)
        else:
            one = self._result(row, asked)
            state, metres = one.opening, one.distance_m
        key = (
            asked.unknown(row, state),
            standing(state, asked.at),
            metres is None,
            metres or 0,
            not asked.helps(row),
            row.slug,
        )
        return _Seen(key, row.number, state)

    def _state(self, row: _Row, asked: _Asked) -> Opening:
        """The state that plain hours give."""
        if row.hours is None:
            return Opening("unknown")
        sure = Believed(row.sure, row.confirm).on(asked.today)
        return self._states.at(row.hours, sure, asked.at, self._text)

    def _text(self, hours: int) -> str:
        text = self._texts.get(hours)
        if text is None:
            if len(self._texts) >= _MOST_TEXTS:
                self._texts.clear()
            found = self._connection.execute("SELECT text FROM hours WHERE id = ?", (hours,))
            text = self._texts[hours] = str(found.fetchone()[0])
        return text

    def _total(self, asked: _Asked) -> int:
        counted = (asked.codes, asked.mask)
        if counted not in self._totals:
            if len(self._totals) >= _MOST_TOTALS:
                self._totals.clear()
            marks = ", ".join("?" * len(asked.codes))
            sql = (
                f"SELECT count(DISTINCT number) FROM offered WHERE code IN ({marks}) AND no & ? = 0"
            )
            row = self._connection.execute(sql, (*asked.codes, asked.mask)).fetchone()
            self._totals[counted] = int(row[0])
        return self._totals[counted]

    def _page(self, seen_rows: list[_Seen], query: Query) -> tuple[Result, ...]:
        page = seen_rows[query.offset : query.offset + query.limit]
        return tuple(self._results([one.number for one in page], query))

    def _results(self, numbers: list[int], query: Query) -> list[Result]:
        marks = ", ".join("?" * len(numbers))
        sql = f"SELECT number, record FROM service WHERE number IN ({marks})"
        records = dict(self._connection.execute(sql, numbers))
        return [seen(read_back(records[number]), query) for number in numbers]

    def _line(self, query: Query) -> Result | None:
        """A telephone line for what is needed, else one for everything; never a closed one.

        Open now comes first; one whose hours nobody checked is better than none.
        """
        lines = Query((PHONE_OFFER,), query.at, language=query.language)
        numbers = sorted({row.number for row in self._rows(_Asked(lines, self._codes))})
        usable = [
            one
            for one in self._results(numbers, lines)
            if {*query.need, HELP_OFFER} & set(one.service.offers)
            and one.service.phones
            and one.opening.state != "closed"
        ]
        return min(usable, key=lambda one: _use_of_line(one, query), default=None)


class _Asked:
    """A query in the directory's own numbers."""

    def __init__(self, query: Query, codes: dict[str, int]) -> None:
        self.query = query
        self.near = query.near
        self.at: datetime = query.at.astimezone(PARIS)
        self.codes = tuple(sorted({codes[slug] for slug in query.need if slug in codes}))
        self.mask = bits(wish for wish in CONDITIONS if wish in query.filters)
        self.wanted = query.offset + query.limit + (OPEN_NOW in query.filters)
        self.today = self.at.date()
        self.results: dict[int, Result] = {}
        self.required = tuple(f" {code} " for code in languages_in(query.filters))
        self._helping = tuple(f" {code} " for code in query.languages)

    def helps(self, row: _Row) -> bool:
        """Whether a language that helps is spoken."""
        return any(code in row.speaks for code in self._helping)

    def unknown(self, row: _Row, state: Opening) -> int:
        """How many of the conditions are not known to be met."""
        unmet = (self.mask & ~row.yes).bit_count()
        unmet += sum(code not in row.speaks for code in self.required)
        return unmet + (OPEN_NOW in self.query.filters and state.state != "open")


def _may_be_open(one: _Seen) -> bool:
    return one.state.state != "closed"


def _metres(near: Point | None, row: _Row) -> int | None:
    if near is None or row.lat is None or row.lon is None:
        return None
    return round(metres_between(near, Point(row.lat, row.lon)))


def _box(near: Point, reach: float) -> tuple[float, float, float, float]:
    """South, north, west and east of a box that holds every point within ``reach`` metres.

    The R*Tree keeps 32-bit numbers, so the box is a little wider than it would have to be.
    """
    lat = reach / _METRES_A_DEGREE * 1.01 + 0.0001
    lon = lat / max(0.01, cos(radians(min(90, abs(near.lat) + lat))))
    return near.lat - lat, near.lat + lat, near.lon - lon, near.lon + lon


def _use_of_line(line: Result, query: Query) -> tuple[bool, bool, str]:
    general = not set(query.need) & set(line.service.offers)
    return (line.opening.state == "unknown", general, line.service.id)


def _likeness(one: Result, query: Query) -> tuple[bool, bool, int]:
    """How likely it is that somebody saw a service in the list of a query; small is likely."""
    other = not set(query.need) & set(one.service.offers)
    return other, one.distance_m is None, one.distance_m or 0
