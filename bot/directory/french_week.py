"""Hours said in French, as on the telephone: «du lundi au vendredi, de 9 h à 17 h»."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from opening_hours import State

from bot.clock import PARIS
from bot.directory.hours import parsed
from bot.directory.week import Days, week_of

DAY_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
_ROW = 3
"""Days in a row that are said as «du … au …»."""


def said_week(hours: str, day: date) -> str:
    """The hours of the seven days from ``day`` on; holidays in them count as what they are."""
    if _never_shut(hours, day):
        return "tous les jours, jour et nuit"
    week = week_of(hours, day)
    if not week:
        return "fermé toute la semaine"
    return " ; ".join(f"{_said_days(one)}, {said_spans(one.spans)}" for one in week)


def said_spans(spans: Sequence[tuple[time, time]]) -> str:
    """Times of a day: «de 9 h à 12 h et de 14 h à 17 h 30»."""
    if tuple(spans) == ((time(), time()),):
        return "jour et nuit"
    return " et ".join(f"de {said_time(a)} à {said_time(b, end=True)}" for a, b in spans)


def said_time(at: time, *, end: bool = False) -> str:
    """A time of day: «9 h», «9 h 05», «midi», «minuit» at the end of a span."""
    if at == time() and end:
        return "minuit"
    if at == time(12):
        return "midi"
    return f"{at.hour} h {at.minute:02}" if at.minute else f"{at.hour} h"


def said_date(day: date) -> str:
    """A day with its month and year: «3 mars 2026», «1er mai 2026»."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {_MONTHS[day.month - 1]} {day.year}"


def _never_shut(hours: str, day: date) -> bool:
    """One opening from end to end, which a week would give to its first day."""
    start = datetime.combine(day, time(), PARIS)
    intervals = parsed(hours).intervals(start, start + timedelta(days=7))
    return all(state == State.OPEN for _, _, state, _ in intervals)


def _said_days(days: Days) -> str:
    first, last, count = days.weekdays[0], days.weekdays[-1], len(days.weekdays)
    if count == len(DAY_NAMES):
        return "tous les jours"
    if count >= _ROW and last - first == count - 1:
        return f"du {DAY_NAMES[first]} au {DAY_NAMES[last]}"
    return " et ".join(DAY_NAMES[one] for one in days.weekdays)
