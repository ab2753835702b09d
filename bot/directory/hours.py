"""When a service is open, and how sure that is.

OpenStreetMap ``opening_hours``, evaluated by opening-hours-py with French public holidays in
Europe/Paris. Four answers: open, open to confirm, closed, not known. What nobody checked is never
called open, and old hours are not called anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal

from opening_hours import OpeningHours, State

from bot.clock import PARIS
from bot.directory.freshness import Sureness, believed
from bot.directory.service import Service
from bot.directory.timetable import Closure, ForWhom, Stop, hours_in_place, on_day

OpeningState = Literal["open", "open-to-confirm", "closed", "unknown"]
LOOK_AHEAD_DAYS = 14
SOON = timedelta(hours=2)
BEST = 0
_FAR = timedelta(days=LOOK_AHEAD_DAYS)
_DAY = timedelta(days=1)
_HoursOf = Callable[[date], str | Closure | None]


@dataclass(frozen=True, slots=True)
class Opening:
    """A state at a moment. ``until`` ends an open one (None: day and night); times in Paris.

    ``closure`` is why it is shut; ``stop`` is where a round is, or will be next.
    """

    state: OpeningState
    until: datetime | None = None
    next_open: datetime | None = None
    seen_on: date | None = None
    closure: Closure | None = None
    stop: Stop | None = None


def opening(
    service: Service,
    at: datetime,
    offers: tuple[str, ...] = (),
    audience: frozenset[ForWhom] = frozenset(),
) -> Opening:
    """The state of a service at an aware moment, for the offers and the people asked for.

    Order: closed for good or for now, then a closure, then hours that replace the usual ones, then
    those of the offer or the people asked for, then the hours. The best of the offers counts.
    """
    at = at.astimezone(PARIS)
    if service.status != "live":
        return Opening("closed", seen_on=service.checked_on)
    if service.stops:
        # Hours of its own, if any, are those of a base nobody is sent to.
        found = [replace(_opening(service, at, {stop.hours}), stop=stop) for stop in service.stops]
    else:
        found = [_opening(service, at, _usual(service, offers, audience))]
    return min(found, key=lambda one: usefulness(one, at))


def is_plain(service: Service) -> bool:
    """Whether its hours alone, and how old they are, say when it is open."""
    return not (
        service.stops or service.special_hours or service.closures or service.replaced_hours
    )


def usefulness(state: Opening, at: datetime) -> tuple[int, datetime]:
    """The better an opening, the smaller; of those to come the next."""
    return standing(state, at), (state.next_open or at).astimezone(UTC)


def standing(state: Opening, at: datetime) -> int:
    """How good a state is to somebody who needs the place now; 0 (:data:`BEST`) is best."""
    match state.state:
        case "open":
            return BEST
        case "open-to-confirm":
            return 1
        case "unknown":
            return 4
        case "closed":
            if state.next_open is None:
                return 6
            # Two times of one zone would be compared by the wall clock, wrong on two nights a year.
            if state.next_open.astimezone(UTC) - at.astimezone(UTC) <= SOON:
                return 2
            return 3 if state.next_open.date() == at.astimezone(PARIS).date() else 5


def _usual(
    service: Service, offers: tuple[str, ...], audience: frozenset[ForWhom]
) -> set[str | None]:
    """The hours that count for what is asked: one for each offer that has its own."""
    for one in service.special_hours:
        if one.audience in audience and (not one.offer or one.offer in offers):
            return {one.hours}
    own = {one.offer: one.hours for one in service.special_hours if not one.audience}
    asked = set(offers) & set(service.offers)
    return {own.get(offer, service.hours) for offer in asked} or {service.hours}


def _opening(service: Service, at: datetime, usual: set[str | None]) -> Opening:
    states = [_one(service, at, hours) for hours in usual]
    return min(states, key=lambda one: usefulness(one, at))


def _one(service: Service, at: datetime, usual: str | None) -> Opening:
    sure, seen = believed(service).on(at.date()), service.checked_on
    if not service.closures and not service.replaced_hours:
        return evaluated(usual, at, sure, seen)

    def of(day: date) -> str | Closure | None:
        closure = on_day(service.closures, day)
        return closure or hours_in_place(service.replaced_hours, day) or usual

    closure = on_day(service.closures, at.date())
    if sure == "unknown":
        return Opening("closed" if closure else "unknown", seen_on=seen, closure=closure)
    return replace(_told(_dated(of, at), at, sure, seen), closure=closure)


def evaluated(hours: str | None, at: datetime, sure: Sureness, seen: date | None) -> Opening:
    """What one and the same hours say at a moment in Paris."""
    if hours is None or sure == "unknown":
        return Opening("unknown", seen_on=seen)
    intervals = ((a, b, c) for a, b, c, _ in parsed(hours).intervals(at, at + _FAR))
    return _told(intervals, at, sure, seen)


def _told(
    intervals: Iterator[tuple[datetime, datetime | None, State]],
    at: datetime,
    sure: Sureness,
    seen: date | None,
) -> Opening:
    """A state from what follows, from the moment on.

    Intervals are walked: ``next_change`` may stop at a change from closed to closed, and open ones
    in a row are one opening, for the library ends one where only a comment changes.
    """
    now = next(intervals)[2]
    if now == State.UNKNOWN:
        return Opening("unknown", seen_on=seen)
    if now == State.OPEN:
        end = next((start for start, _, state in intervals if state != State.OPEN), None)
        return Opening("open-to-confirm" if sure == "confirm" else "open", end, None, seen)
    opens = next((start for start, _, state in intervals if state == State.OPEN), None)
    return Opening("closed", None, opens, seen)


def _dated(of: _HoursOf, at: datetime) -> Iterator[tuple[datetime, datetime | None, State]]:
    """The intervals of hours that change from day to day, up to as far as we look ahead."""
    end, start = at + _FAR, at
    while start < end:
        after, hours = start.date() + _DAY, of(start.date())
        while after <= end.date() and of(after) == hours:
            after += _DAY
        stop = min(end, datetime.combine(after, time(), PARIS))
        if isinstance(hours, Closure):
            yield start, stop, State.CLOSED
        elif hours is None:
            yield start, stop, State.UNKNOWN
        else:
            for begin, until, state, _ in parsed(hours).intervals(start, stop):
                yield begin, until, state
        start = stop


@lru_cache(maxsize=16_384)
def parsed(hours: str) -> OpeningHours:
    """The hours as the library evaluates them. Raises its ParserError for what is not hours."""
    return OpeningHours(hours, timezone=PARIS, country="FR")
