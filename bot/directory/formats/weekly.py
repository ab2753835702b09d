"""Opening times given day by day, as OpenStreetMap hours."""

from __future__ import annotations

import re
from collections.abc import Iterable

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_TIME = re.compile(r"(\d{1,2}):?(\d{2})(?::\d{2})?")


class NotWeekly(Exception):
    """Times that say no week; the message says what stood there."""


def weekly(times: Iterable[tuple[str, str, str]]) -> str:
    """Hours of (day, start, end) rows; of holidays nobody said anything. Raises NotWeekly.

    A time with an offset from UTC is not taken: it is another one in winter and in summer.
    Midnight at the end of a day, and the 23:59 of forms that have none, are 24:00.
    """
    by_day: dict[str, list[str]] = {}
    for day, start, end in times:
        if day not in DAYS:
            raise NotWeekly(f"« {day} » n’est pas un jour")
        span = f"{_time(start)}-{_end(_time(end))}"
        if span not in by_day.setdefault(day, []):
            by_day[day].append(span)
    groups: dict[str, list[str]] = {}
    for day in sorted(by_day, key=DAYS.index):
        groups.setdefault(",".join(sorted(by_day[day])), []).append(day)
    rules = [f"{','.join(days)} {spans}" for spans, days in groups.items()]
    return "; ".join([*rules, "PH unknown"]) if rules else ""


def _time(written: str) -> str:
    found = _TIME.fullmatch(written.strip())
    if not found:
        raise NotWeekly(f"« {written} » n’est pas une heure")
    return f"{int(found[1]):02}:{found[2]}"


def _end(time: str) -> str:
    return "24:00" if time in ("23:59", "00:00") else time
