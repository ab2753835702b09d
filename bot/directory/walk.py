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
from heapq import heappop, heappush
from math import sqrt

from opening_hours import State

from bot.directory.asked import Asked, Key, Row, Seen, box
from bot.directory.fits import OPEN_NOW
from bot.directory.freshness import Believed
from bot.directory.hours import BEST, Opening, parsed
from bot.directory.record import read_back
from bot.directory.row import PLAIN, ROUND
from bot.directory.search import Found, Point, Query, Result, counted, seen
from bot.directory.service import Service
from bot.directory.states import States
from bot.directory.store import LAYER

PHONE_OFFER = "phone_line"
HELP_OFFER = "help_line"
"""A telephone line that listens to whatever somebody needs."""
_FIRST_REACH, _LAST_REACH = 700.0, 50_000.0
"""Metres; beyond the last the map no longer helps."""
_LEAST_STEP, _MOST_STEP = 1.4, 4.0
_MOST_TOTALS = 4096
_MOST_TEXTS = 65_536

_COLUMNS = ", ".join(Row._fields)
_OPEN_IN_BOX = (
    f"SELECT {_COLUMNS} FROM point JOIN offered USING (id)"
    " WHERE south >= ? AND north <= ? AND west >= ? AND east <= ? AND first = ? AND last = ?"
    f" AND yes & ? = ? AND sure >= ? AND (plain < {PLAIN} OR hours IS NOT NULL)"
)
"""What may be surely open in a box and is known to suit."""


_OPEN = Opening("open")


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
        asked = Asked(query, self._codes)
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

    def _open_near(self, asked: Asked) -> list[Seen] | None:
        """The open ones that are known to suit, as far as the page needs; None if too few are."""
        if asked.near is None:
            return None
        reach = _FIRST_REACH
        while True:
            found = self._open_within(asked, asked.near, reach)
            if len(found) == asked.wanted:
                return found
            if reach == _LAST_REACH:
                return None
            reach = _farther(reach, len(found), asked.wanted)

    def _open_within(self, asked: Asked, near: Point, reach: float) -> list[Seen]:
        found: list[Seen] = []
        for key, row in sorted(self._by_distance(asked, near, reach)):
            if row.plain == ROUND or self._is_open(row, asked):
                found.append(Seen(key, row.number, Opening("open")))
                if len(found) == asked.wanted:
                    break
        return found

    def _by_distance(self, asked: Asked, near: Point, reach: float) -> list[tuple[Key, Row]]:
        """The rows within reach; rounds only if they are open, for else they have no distance."""
        found: dict[int, tuple[Key, Row]] = {}
        for code in asked.codes:
            for row in map(Row._make, self._inbox(asked, near, code, reach)):
                metres = self._metres_to(row, asked)
                if metres is not None and metres < reach:
                    key = (0, BEST, False, metres, not asked.helps(row), row.slug)
                    found[row.number] = key, row
        return list(found.values())

    def _inbox(
        self, asked: Asked, near: Point, code: int, reach: float
    ) -> Iterable[tuple[object, ...]]:
        layer = code * LAYER
        suiting = (asked.mask, asked.mask, asked.today.toordinal())
        within = box(near, reach)
        sql = _OPEN_IN_BOX + " AND instr(speaks, ?)" * len(asked.required)
        return self._connection.execute(sql, (*within, layer, layer, *suiting, *asked.required))

    def _metres_to(self, row: Row, asked: Asked) -> int | None:
        if row.plain != ROUND:
            return asked.metres(row)
        one = self._result(row, asked)
        return one.distance_m if one.opening.state == "open" else None

    def _is_open(self, row: Row, asked: Asked) -> bool:
        """Whether a row that is believed is open: a state alone is quicker than its end."""
        if row.plain == PLAIN and row.hours is not None:
            return bool(parsed(self._text(row.hours)).state(asked.at)[0] == State.OPEN)
        return self._result(row, asked).opening.state == "open"

    def _result(self, row: Row, asked: Asked) -> Result:
        """A service whose record has to be read, once in a search."""
        if row.number not in asked.results:
            [asked.results[row.number]] = self._results([row.number], asked.query)
        return asked.results[row.number]

    def _everything(self, asked: Asked) -> Found:
        """All rows of the offers, ranked."""
        query = asked.query
        known = {row.number: row for row in self._rows(asked)}
        if OPEN_NOW in query.filters:
            best_open = self._best_open(known.values(), asked)
            if best_open:
                line = None if best_open[0].state.state == "open" else self._line(query)
                total = counted(len(best_open), query)
                return Found(self._page(best_open, query), total, line, None)
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

    def _best_open(self, rows: Iterable[Row], asked: Asked) -> list[Seen]:
        """The best that may be open, as many as the page needs.

        Each row comes up as good as it could be if it were open; it is asked whether it is only
        once nothing better is left, so that most are never asked.
        """
        hoped = sorted((asked.key(row, _OPEN, asked.metres(row)), row) for row in rows)
        # A round has the distance of another stop than this row's, so it may be better.
        rounds = [self._seen(row, asked) for _, row in hoped if row.plain == ROUND]
        waiting = sorted(one for one in rounds if _may_be_open(one))
        found: list[Seen] = []
        for bound, row in hoped:
            if row.plain == ROUND:
                continue
            while waiting and waiting[0].key <= bound:
                found.append(heappop(waiting))
                if len(found) == asked.wanted:
                    return found
            one = self._seen_now(row, asked, bound)
            if _may_be_open(one):
                heappush(waiting, one)
        while waiting and len(found) < asked.wanted:
            found.append(heappop(waiting))
        return found

    def _seen_now(self, row: Row, asked: Asked, bound: Key) -> Seen:
        """As :meth:`_seen`, without what comes after the moment where hours are plain."""
        if row.plain != PLAIN:
            return self._seen(row, asked)
        sure = Believed(row.sure, row.confirm).on(asked.today)
        if row.hours is None or sure == "unknown":
            return Seen((bound[0] + 1, 4, *bound[2:]), row.number, Opening("unknown"))
        now = parsed(self._text(row.hours)).state(asked.at)[0]
        if now == State.OPEN and sure == "sure":
            return Seen(bound, row.number, _OPEN)
        if now == State.OPEN:
            return Seen((bound[0] + 1, 1, *bound[2:]), row.number, Opening("open-to-confirm"))
        if now == State.UNKNOWN:
            return Seen((bound[0] + 1, 4, *bound[2:]), row.number, Opening("unknown"))
        return Seen(bound, row.number, Opening("closed"))

    def _rows(self, asked: Asked) -> Iterator[Row]:
        marks = ", ".join("?" * len(asked.codes))
        sql = f"SELECT {_COLUMNS} FROM offered WHERE code IN ({marks}) AND no & ? = 0"
        for row in self._connection.execute(sql, (*asked.codes, asked.mask)):
            yield Row(*row)

    def _seen(self, row: Row, asked: Asked) -> Seen:
        if row.plain == PLAIN:
            state, metres = self._state(row, asked), asked.metres(row)
        else:
            one = self._result(row, asked)
            state, metres = one.opening, one.distance_m
        return Seen(asked.key(row, state, metres), row.number, state)

    def _state(self, row: Row, asked: Asked) -> Opening:
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

    def _total(self, asked: Asked) -> int:
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

    def _page(self, seen_rows: list[Seen], query: Query) -> tuple[Result, ...]:
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
        numbers = sorted({row.number for row in self._rows(Asked(lines, self._codes))})
        usable = [
            one
            for one in self._results(numbers, lines)
            if {*query.need, HELP_OFFER} & set(one.service.offers)
            and one.service.phones
            and one.opening.state != "closed"
        ]
        return min(usable, key=lambda one: _use_of_line(one, query), default=None)


def _farther(reach: float, found: int, wanted: int) -> float:
    """How far to look next, if there are as many beyond as within, and some to spare."""
    step = sqrt(1.5 * wanted / max(found, 0.1))
    return min(_LAST_REACH, reach * min(_MOST_STEP, max(_LEAST_STEP, step)))


def _may_be_open(one: Seen) -> bool:
    return one.state.state != "closed"


def _use_of_line(line: Result, query: Query) -> tuple[bool, bool, str]:
    general = not set(query.need) & set(line.service.offers)
    return (line.opening.state == "unknown", general, line.service.id)


def _likeness(one: Result, query: Query) -> tuple[bool, bool, int]:
    """How likely it is that somebody saw a service in the list of a query; small is likely."""
    other = not set(query.need) & set(one.service.offers)
    return other, one.distance_m is None, one.distance_m or 0
