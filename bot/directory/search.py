"""What may be asked of the directory, what it answers, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from bot.clock import PARIS
from bot.directory.hours import Opening, opening
from bot.directory.service import Service

EARTH_RADIUS_M = 6_371_000
SOON = timedelta(hours=2)
BEST = 0


class Point(NamedTuple):
    """Degrees, WGS84."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Query:
    """Services with any of the offers in ``need``, near a point, at an aware moment."""

    need: tuple[str, ...]
    at: datetime
    near: Point | None = None
    limit: int = 5
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """A service as seen from a place and a time; the distance is in a straight line, in metres."""

    service: Service
    distance_m: int | None
    opening: Opening


@dataclass(frozen=True, slots=True)
class Found:
    """One page of results, how many there are in all, and a line open now if nothing else is."""

    results: tuple[Result, ...]
    total: int
    line: Result | None


def distance_m(near: Point | None, service: Service) -> int | None:
    """The great-circle distance (haversine), or None where there is no point."""
    if near is None or service.lat is None or service.lon is None:
        return None
    return round(metres_between(near, Point(service.lat, service.lon)))


def metres_between(one: Point, other: Point) -> float:
    """Metres between two points on a sphere of the Earth's mean radius."""
    lat1, lat2 = radians(one.lat), radians(other.lat)
    dlat, dlon = lat2 - lat1, radians(other.lon - one.lon)
    a = sin(dlat / 2) ** 2 + cos(lat1) * cos(lat2) * sin(dlon / 2) ** 2
    return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(a)))


def seen_from(services: Iterable[Service], query: Query) -> list[Result]:
    """Each service with its distance and its opening at the moment of the query."""
    return [
        Result(service, distance_m(query.near, service), opening(service, query.at))
        for service in services
    ]


def ranked(results: Iterable[Result], at: datetime) -> list[Result]:
    """Open now, opens soon, later today, not known, closed; inside each the nearest first."""
    return sorted(
        results,
        key=lambda one: (
            standing(one.opening, at),
            one.distance_m is None,
            one.distance_m or 0,
            one.service.id,
        ),
    )


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
