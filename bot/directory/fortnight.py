"""The next fourteen days of a service in French words, for the editor who wrote its hours.

It says what the hours mean, and beside it whether the guide believes them: an editor sees at once
a lost morning, a forgotten holiday, or hours that are too old to be shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from opening_hours import State

from bot.clock import PARIS
from bot.directory.french_week import DAY_NAMES, said_date, said_spans
from bot.directory.freshness import Sureness, believed
from bot.directory.hours import LOOK_AHEAD_DAYS, parsed
from bot.directory.service import Service
from bot.directory.timetable import Reason, hours_in_place, on_day

_WHY: dict[Reason, str] = {
    "works": "travaux",
    "holiday": "congés",
    "staff": "équipe absente",
    "moving": "déménagement",
    "safety": "sécurité",
    "other": "fermeture",
}
_BELIEVED: dict[Sureness, str] = {
    "sure": "",
    "confirm": " (le guide dit : à confirmer)",
    "unknown": " (trop vieux ou pas vérifié : le guide ne le dit pas)",
}


def fortnight(service: Service, start: date) -> list[str]:
    """A line a day from ``start`` on; of a round one more for each stop."""
    return [line for ahead in range(LOOK_AHEAD_DAYS) for line in _day(service, start, ahead)]


def said_day(hours: str | None, day: date) -> str:
    """What hours say of one day, midnight to midnight in Paris."""
    if hours is None:
        return "pas connu"
    start = datetime.combine(day, time(), PARIS)
    end = datetime.combine(day + timedelta(days=1), time(), PARIS)
    open_spans: list[tuple[time, time]] = []
    unsure: list[tuple[time, time]] = []
    for begin, until, state, _ in parsed(hours).intervals(start, end):
        if state != State.CLOSED:
            span = (begin.time(), until.time() if until and until < end else time())
            (open_spans if state == State.OPEN else unsure).append(span)
    parts = [f"ouvert {said_spans(open_spans)}"] if open_spans else []
    parts += [f"pas connu {said_spans(unsure)}"] if unsure else []
    return ", ".join(parts) or "fermé"


def _day(service: Service, start: date, ahead: int) -> Iterator[str]:
    day = start + timedelta(days=ahead)
    name = f"{DAY_NAMES[day.weekday()]} {said_date(day)} : "
    if service.status in ("paused", "closed"):
        yield f"{name}fermé ({'en pause' if service.status == 'paused' else 'pour de bon'})"
        return
    closure = on_day(service.closures, day)
    if closure:
        yield f"{name}fermé ({_WHY[closure.reason]})"
        return
    tail = _BELIEVED[believed(service).on(day)]
    if service.stops:
        for stop in service.stops:
            other = hours_in_place(service.replaced_hours, day) or stop.hours
            yield f"{name}{stop.label}, {_with_tail(said_day(other, day), tail)}"
        return
    usual = hours_in_place(service.replaced_hours, day) or service.hours
    yield name + _with_tail(said_day(usual, day), tail)
    for special in service.special_hours:
        whom = " ".join(filter(None, (special.audience, special.offer)))
        yield f"  {whom} : {_with_tail(said_day(special.hours, day), tail)}"


def _with_tail(said: str, tail: str) -> str:
    return said if said == "pas connu" else said + tail
