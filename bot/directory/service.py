"""A service: one place, round, line or office where somebody helps."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.directory.access import Access, Accessibility, Audience
from bot.directory.contact import Interpreters, Phone, Spoken
from bot.directory.names import Called
from bot.directory.timetable import Closure, ReplacedHours, SpecialHours, Stop

Kind = Literal["place", "mobile", "phone", "network", "area"]
Status = Literal["draft", "live", "paused", "closed"]
Precision = Literal["exact", "street", "area", "hidden"]
Crowd = Literal["normal", "busy", "full"]
Amenity = Literal[
    "shower", "laundry", "lockers", "wifi", "charging", "food", "heated", "cooled", "toilets"
]

KEY_LENGTH = 5
CAPACITY_DAYS = 14
_PLACE = {"address": "", "lat": None, "lon": None, "stations": (), "find": None, "stops": ()}
"""What would tell where a hidden place is."""


def key_of(service_id: str) -> str:
    """The short stable key of a service, to travel in a button: five URL-safe characters."""
    digest = hashlib.blake2b(service_id.encode(), digest_size=6).digest()
    return base64.urlsafe_b64encode(digest).decode()[:KEY_LENGTH]


@dataclass(frozen=True, slots=True)
class Publish:
    """Where a service may be shown."""

    osm: bool = False
    open_data: bool = True
    bot: bool = True


@dataclass(frozen=True, slots=True)
class Capacity:
    """How crowded it was on a day; believed for :data:`CAPACITY_DAYS` days."""

    state: Crowd
    seen_on: date


_ACCESS, _AUDIENCE, _BUILT, _PUBLISH = Access(), Audience(), Accessibility(), Publish()


@dataclass(frozen=True, slots=True)
class Service:
    """One record of the directory.

    ``lat`` and ``lon`` (degrees, WGS84) are None where no point can be defended;
    ``location_error_m`` is an honest radius in metres; of a hidden place nothing that tells where
    it is can be held. ``hours`` is OpenStreetMap ``opening_hours``; ``hours_seen_on`` the day its
    source was written; ``hours_trusted`` whether that source is official or an open register;
    ``by_nature`` says that the service is open day and night because of what it is. Texts are in
    the source language. ``networks`` are slugs of ``offers.yaml``; ``insee`` the official code of
    the commune. None is "not known", never "no".
    """

    id: str
    name: str
    name_i18n: tuple[Called, ...] = ()
    kind: Kind = "place"
    organisation: str = ""
    networks: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    status: Status = "live"
    address: str = ""
    postcode: str = ""
    city: str = ""
    insee: str = ""
    lat: float | None = None
    lon: float | None = None
    location_error_m: int | None = None
    location_precision: Precision | None = None
    stations: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    phones: tuple[Phone, ...] = ()
    website: str = ""
    hours: str | None = None
    hours_note: str | None = None
    hours_seen_on: date | None = None
    hours_trusted: bool = False
    by_nature: bool = False
    special_hours: tuple[SpecialHours, ...] = ()
    closures: tuple[Closure, ...] = ()
    replaced_hours: tuple[ReplacedHours, ...] = ()
    valid_to: date | None = None
    review_every_days: int = 90
    verified_on: date | None = None
    alert: str | None = None
    alert_until: date | None = None
    languages: tuple[Spoken, ...] = ()
    interpreters: Interpreters | None = None
    access: Access = _ACCESS
    audience: Audience = _AUDIENCE
    accessibility: Accessibility = _BUILT
    amenities: tuple[Amenity, ...] = ()
    capacity: Capacity | None = None
    not_accepted: str | None = None
    summary: str | None = None
    note: str | None = None
    find: str | None = None
    bring: str | None = None
    police_note: str | None = None
    doubt: str | None = None
    publish: Publish = _PUBLISH
    contains_odbl: bool = False

    def __post_init__(self) -> None:
        if self.location_precision == "hidden":
            for name, nothing in _PLACE.items():
                object.__setattr__(self, name, nothing)

    @property
    def key(self) -> str:
        return key_of(self.id)

    @property
    def checked_on(self) -> date | None:
        """The day somebody last saw or heard the hours."""
        return self.verified_on or self.hours_seen_on

    @property
    def searched(self) -> bool:
        """Whether a search may give it."""
        return self.status == "live" and self.publish.bot

    def alert_on(self, day: date) -> str | None:
        """The alert, until its last day."""
        return self.alert if self.alert_until is not None and day <= self.alert_until else None

    def capacity_on(self, day: date) -> Capacity | None:
        """How crowded it was, as long as that may still be so."""
        seen = self.capacity
        if seen is None or not timedelta() <= day - seen.seen_on <= timedelta(days=CAPACITY_DAYS):
            return None
        return seen
