"""When a service is open, and how sure that is.

OpenStreetMap ``opening_hours``, evaluated by opening-hours-py with French public holidays in
Europe/Paris. Four answers: open, open to confirm, closed, not known. What nobody checked is never
called open, and old hours are not called anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal

from opening_hours import OpeningHours, State

from bot.clock import PARIS
from bot.directory.service import Service

OpeningState = Literal["open", "open-to-confirm", "closed", "unknown"]
LOOK_AHEAD_DAYS = 14
_FAR = timedelta(days=LOOK_AHEAD_DAYS)


@dataclass(frozen=True, slots=True)
class Opening:
    """A state at a moment. ``until`` ends an open one (None: day and night); times in Paris."""

    state: OpeningState
    until: datetime | None = None
    next_open: datetime | None = None
    seen_on: date | None = None


def opening(service: Service, at: datetime) -> Opening:
    """The state of a service at an aware moment.

    Order: closed for good or for now, then what cannot be known, then the hours.
    """
    at = at.astimezone(PARIS)
    if service.status != "live":
        return Opening("closed", seen_on=service.checked_on)
    sure = _sureness(service, at.date())
    if service.hours is None or sure == "unknown":
        return Opening("unknown", seen_on=service.checked_on)
    return _evaluated(service.hours, service.checked_on, at, confirm=sure == "confirm")


def _sureness(service: Service, today: date) -> Literal["sure", "confirm", "unknown"]:
    """Freshness: after the time to review the hours are to confirm, after twice that unknown."""
    if service.valid_to is not None and service.valid_to < today:
        return "unknown"
    if service.by_nature:
        return "sure"
    seen = service.checked_on
    trusted = service.hours_trusted or service.verified_on is not None
    if not trusted or seen is None:
        return "unknown"
    age = (today - seen).days
    if age <= service.review_every_days:
        return "sure"
    return "confirm" if age <= 2 * service.review_every_days else "unknown"


def _evaluated(hours: str, seen: date | None, at: datetime, *, confirm: bool) -> Opening:
    known = parsed(hours)
    match known.state(at)[0]:
        case State.OPEN:
            state: OpeningState = "open-to-confirm" if confirm else "open"
            return Opening(state, until=_end(known, at), seen_on=seen)
        case State.CLOSED:
            return Opening("closed", next_open=next_opening(known, at), seen_on=seen)
        case _:
            return Opening("unknown", seen_on=seen)


@lru_cache(maxsize=4096)
def parsed(hours: str) -> OpeningHours:
    """The hours as the library evaluates them. Raises its ParserError for what is not hours."""
    return OpeningHours(hours, timezone=PARIS, country="FR")


def _end(hours: OpeningHours, at: datetime) -> datetime | None:
    """When the present opening ends; None if it does not within the days we look ahead.

    Open intervals in a row are one opening: the library ends one where only a comment changes.
    """
    for start, _, state, _ in hours.intervals(at, at + _FAR):
        if state != State.OPEN:
            return start
    return None


def next_opening(hours: OpeningHours, at: datetime) -> datetime | None:
    """The start of the next opening within 14 days.

    Intervals are walked: ``next_change`` may stop at a change from closed to closed.
    """
    for start, _, state, _ in hours.intervals(at, at + _FAR):
        if state == State.OPEN:
            return start
    return None
