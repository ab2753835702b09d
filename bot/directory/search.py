"""What may be asked of the directory, what it answers, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from bot.directory.fits import OPEN_NOW, fits, languages_in, speaks
from bot.directory.hours import Opening, opening, standing
from bot.directory.offers import NO_LINES, Lines
from bot.directory.service import Service
from bot.directory.timetable import ForWhom

EARTH_RADIUS_M = 6_371_000


class Point(NamedTuple):
    """Degrees, WGS84."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Query:
    """Services with any of the offers in ``need``, near a point, at an aware moment.

    ``filters`` are conditions of the person: names of ``fits.FILTERS`` and codes of languages. One
    known not to be met leaves a service out, one not known puts it after those that suit.
    ``language`` is the person's own: among equals, who speaks it comes first. ``lines`` are the
    offers of the telephone lines to give where nothing is open.
    """

    need: tuple[str, ...]
    at: datetime
    near: Point | None = None
    limit: int = 5
    offset: int = 0
    filters: frozenset[str] = frozenset()
    language: str = ""
    lines: Lines = NO_LINES

    @property
    def audience(self) -> frozenset[ForWhom]:
        """For whom special hours count."""
        return frozenset({"women"}) if "women" in self.filters else frozenset()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that help: those asked for, then the person's own."""
        return (*languages_in(self.filters), *((self.language,) if self.language else ()))


@dataclass(frozen=True, slots=True)
class Result:
    """A service as seen from a place and a time; the distance is in a straight line, in metres.

    ``unknown`` is how many conditions of the person it is not known to meet; ``speaks`` the
    languages that help, as a reason to go there.
    """

    service: Service
    distance_m: int | None
    opening: Opening
    unknown: int = 0
    speaks: tuple[str, ...] = ()

    @property
    def point(self) -> Point | None:
        """Where to go: the stop of a round, or the service."""
        return point_of(self.service, self.opening)

    @property
    def station(self) -> str | None:
        """The nearest station, as the editors name it; None where it is not known."""
        return next(iter(self.service.stations), None)


@dataclass(frozen=True, slots=True)
class Found:
    """One page of results, how many there are in all, and a line open now if nothing else is.

    Where only what is open now was asked for, ``total`` is counted no further than one beyond the
    page, and ``next_open`` is the next to open if nothing is.
    """

    results: tuple[Result, ...]
    total: int
    line: Result | None
    next_open: Result | None = None


def point_of(service: Service, state: Opening) -> Point | None:
    """The point of the stop a state speaks of, else of the service, if it has one."""
    if state.stop is not None:
        return Point(state.stop.lat, state.stop.lon)
    if service.lat is None or service.lon is None:
        return None
    return Point(service.lat, service.lon)


def distance_m(near: Point | None, service: Service, state: Opening | None = None) -> int | None:
    """The great-circle distance (haversine), or None where there is no point."""
    there = point_of(service, state or Opening("unknown"))
    return round(metres_between(near, there)) if near is not None and there is not None else None


def metres_between(one: Point, other: Point) -> float:
    """Metres between two points on a sphere of the Earth's mean radius."""
    return metres_from(one)(other.lat, other.lon)


def metres_from(one: Point) -> Callable[[float, float], float]:
    """What gives the metres from a point to a latitude and longitude, for many of them."""
    lat1, lon1 = radians(one.lat), one.lon
    cos1 = cos(lat1)

    def metres(lat: float, lon: float) -> float:
        lat2 = radians(lat)
        a = sin((lat2 - lat1) / 2) ** 2 + cos1 * cos(lat2) * sin(radians(lon - lon1) / 2) ** 2
        return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(a)))

    return metres


def seen(service: Service, query: Query) -> Result:
    """A service with its distance, its opening and how it suits, whether it suits or not."""
    state = opening(service, query.at, query.need, query.audience)
    unknown = sum(fits(service, wish, state) is None for wish in query.filters)
    known = tuple(code for code in query.languages if speaks(service, code))
    return Result(service, distance_m(query.near, service, state), state, unknown, known)


def suits(one: Result, query: Query) -> bool:
    """Whether no condition of the person is known not to be met."""
    return all(fits(one.service, wish, one.opening) is not False for wish in query.filters)


def seen_from(services: Iterable[Service], query: Query) -> list[Result]:
    """Each service that may suit, as it is at the place and the moment of the query."""
    return [one for one in (seen(service, query) for service in services) if suits(one, query)]


def ranked(results: Iterable[Result], at: datetime) -> list[Result]:
    """Who is known to suit first; then open now, opens soon, later today, not known, closed;
    inside each the nearest first, and of two as near the one that speaks the language."""
    return sorted(
        results,
        key=lambda one: (
            one.unknown,
            standing(one.opening, at),
            one.distance_m is None,
            one.distance_m or 0,
            not one.speaks,
            one.service.id,
        ),
    )


def counted(total: int, query: Query) -> int:
    """How many a page says there are: with only the open ones, no further than it has to look."""
    if OPEN_NOW not in query.filters:
        return total
    return min(total, query.offset + query.limit + 1)
