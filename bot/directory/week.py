"""The hours of an ordinary week, day by day, for saying them in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from opening_hours import State

from bot.clock import PARIS
from bot.directory.hours import parsed


class Days(NamedTuple):
    """Days of the week (0: Monday) that keep the same hours: spans of times in Paris."""

    weekdays: tuple[int, ...]
    spans: tuple[tuple[time, time], ...]


def week_of(hours: str, day: date) -> tuple[Days, ...]:
    """The open days of the seven days from ``day`` on, those with the same hours together.

    A span belongs to the day on which it begins; one until midnight ends at 00:00, and one of a day
    or more is cut at each midnight. Holidays in these days count as what they are.
    """
    spans: dict[int, list[tuple[time, time]]] = {}
    start = datetime.combine(day, time(), PARIS)
    for begin, end, state, _ in parsed(hours).intervals(start, start + timedelta(days=7)):
        if state == State.OPEN:
            for first, last in _by_day(begin, end):
                spans.setdefault(first.weekday(), []).append((first.time(), last.time()))
    together: dict[tuple[tuple[time, time], ...], list[int]] = {}
    for weekday in sorted(spans):
        together.setdefault(tuple(spans[weekday]), []).append(weekday)
    return tuple(Days(tuple(days), same) for same, days in together.items())


def _by_day(begin: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    while end - begin >= timedelta(days=1):
        midnight = datetime.combine(begin.date() + timedelta(days=1), time(), PARIS)
        yield begin, midnight
        begin = midnight
    if begin < end:
        yield begin, end
