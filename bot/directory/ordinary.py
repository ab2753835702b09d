"""In which hours of an ordinary week hours may be open, so that a search need not ask them else.

Hours made of nothing but days of the week, times and public holidays are the same every week in
which no holiday is near and the clocks do not change. Of all others only the moment tells.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from opening_hours import State

from bot.clock import PARIS
from bot.directory.hours import parsed

HOURS = 168
"""Hours of a week; the first begins on Monday at midnight."""
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_ORDINARY = datetime(2026, 11, 16, tzinfo=PARIS)
"""A Monday; no holiday in that week or in the days before it."""
_SPILL_DAYS = 1
"""OpenStreetMap's hours go to 48:00: what a day says may hold until the end of the next."""
_WEEKLY = re.compile(
    r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|off|closed|open|unknown|24/7|[0-4][0-9]:[0-5][0-9]"
    r'|"[^"]*"|[-,;| ])+'
)


class Week(NamedTuple):
    """A bit an hour in which it may be open, and whether it may be unknown at any time."""

    hours: int
    doubtful: bool


ANY_TIME = Week((1 << HOURS) - 1, True)
UNKNOWN = Week(0, True)


def may_open(hours: str | None) -> Week:
    """When hours may be open in an ordinary week: never too little, sometimes too much."""
    if hours is None:
        return UNKNOWN
    if not _WEEKLY.fullmatch(hours):
        return ANY_TIME
    found, doubtful = 0, False
    end = _ORDINARY + HOURS * _HOUR
    for begin, until, state, _ in parsed(hours).intervals(_ORDINARY, end):
        if state == State.OPEN:
            first, last = (begin - _ORDINARY) // _HOUR, -((_ORDINARY - (until or end)) // _HOUR)
            found |= (1 << last) - (1 << first)
        doubtful |= state == State.UNKNOWN
    return Week(found, doubtful)


def hour_of_week(at: datetime) -> int | None:
    """Which hour of an ordinary week a moment in Paris is in; None on a day that is not one."""
    return at.weekday() * 24 + at.hour if is_ordinary(at.date()) else None


@lru_cache(maxsize=64)
def is_ordinary(day: date) -> bool:
    """Whether no holiday and no change of the clocks reaches into a day."""
    if any(_is_holiday(day - n * _DAY) for n in range(_SPILL_DAYS + 1)):
        return False
    midnights = (datetime.combine(day + n * _DAY, time(), PARIS) for n in range(-_SPILL_DAYS, 2))
    return len({one.utcoffset() for one in midnights}) == 1


def _is_holiday(day: date) -> bool:
    return bool(parsed("PH").state(datetime.combine(day, time(12), PARIS))[0] == State.OPEN)
