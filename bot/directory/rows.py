"""Rows and records of the built directory, as a search looks at them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from opening_hours import State

from bot.directory.asked import Asked, Row, Seen
from bot.directory.freshness import Believed
from bot.directory.hours import Opening, OpeningState, parsed
from bot.directory.record import read_back
from bot.directory.row import PLAIN
from bot.directory.search import Query, Result, seen
from bot.directory.service import Service
from bot.directory.states import States

_MOST_TEXTS = 65_536
_AT_ONCE = 500
"""SQLite takes no more than 999 values in a statement where it is old."""
_COLUMNS = ", ".join(Row._fields)


class Rows:
    """One open connection, with the hours of a file that never changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._states = States()
        self._texts: dict[int, str] = {}

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows with these ids, in no order."""
        found: list[Row] = []
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            sql = f"SELECT {_COLUMNS} FROM offered WHERE id IN ({_marks(some)})"
            found += map(Row._make, self._connection.execute(sql, some))
        return found

    def state_now(self, row: Row, asked: Asked) -> OpeningState:
        """The state alone: where hours are plain it is quicker than what comes after it."""
        if row.plain != PLAIN:
            return self.result(row, asked).opening.state
        sure = Believed(row.sure, row.confirm).on(asked.today)
        if row.hours is None or sure == "unknown":
            return "unknown"
        now = parsed(self._text(row.hours)).state(asked.at)[0]
        if now == State.OPEN:
            return "open" if sure == "sure" else "open-to-confirm"
        return "unknown" if now == State.UNKNOWN else "closed"

    def seen(self, row: Row, asked: Asked) -> Seen:
        """A row with its whole state and its place in the order."""
        if row.plain == PLAIN:
            state, metres = self._state(row, asked), asked.metres(row)
        else:
            one = self.result(row, asked)
            state, metres = one.opening, one.distance_m
        return Seen(asked.key(row, state, metres), row.number, state)

    def metres(self, row: Row, asked: Asked) -> int | None:
        """How far a service is as it is now: a round is where it stops, not where this row is."""
        return asked.metres(row) if row.plain else self.result(row, asked).distance_m

    def result(self, row: Row, asked: Asked) -> Result:
        """A service whose record has to be read, once in a search."""
        if row.number not in asked.results:
            [asked.results[row.number]] = self.results([row.number], asked.query)
        return asked.results[row.number]

    def results(self, numbers: Sequence[int], query: Query) -> list[Result]:
        """The services with these numbers as seen from a query, in this order."""
        sql = f"SELECT number, record FROM service WHERE number IN ({_marks(numbers)})"
        records = dict(self._connection.execute(sql, numbers))
        return [seen(read_back(records[number]), query) for number in numbers]

    def with_key(self, key: str) -> list[Service]:
        """The services with a key: one, but two of a hundred thousand may share it."""
        found = self._connection.execute("SELECT record FROM service WHERE key = ?", (key,))
        return [read_back(record) for (record,) in found]

    def offering(self, codes: Sequence[int]) -> list[int]:
        """The numbers of all services with any of these offers."""
        sql = f"SELECT DISTINCT number FROM offered WHERE code IN ({_marks(codes)}) ORDER BY number"
        return [number for (number,) in self._connection.execute(sql, codes)]

    def count(self, codes: Sequence[int], mask: int) -> int:
        """How many offer any of these, without those known not to meet a condition."""
        sql = f"SELECT count(DISTINCT number) FROM offered WHERE code IN ({_marks(codes)})"
        row = self._connection.execute(f"{sql} AND no & ? = 0", (*codes, mask)).fetchone()
        return int(row[0])

    def _state(self, row: Row, asked: Asked) -> Opening:
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


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
