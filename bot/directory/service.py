"""A service: one place, round, line or office where somebody helps."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["place", "mobile", "phone", "network", "area"]
Status = Literal["live", "paused", "closed"]
Told = bool | str | None
"""Yes, no, in words, or not known: a missing fact is unknown, never "no"."""

KEY_LENGTH = 5


def key_of(service_id: str) -> str:
    """The short stable key of a service, to travel in a button: five URL-safe characters."""
    digest = hashlib.blake2b(service_id.encode(), digest_size=6).digest()
    return base64.urlsafe_b64encode(digest).decode()[:KEY_LENGTH]


@dataclass(frozen=True, slots=True)
class Service:
    """One record of the directory.

    ``lat`` and ``lon`` (degrees, WGS84) are None where no point can be defended;
    ``location_error_m`` is an honest radius in metres. ``phones`` are E.164 or short codes.
    ``hours`` is OpenStreetMap ``opening_hours``; ``hours_seen_on`` the day its source was written;
    ``hours_trusted`` whether that source is official or an open register; ``by_nature`` says that
    the service is open day and night because of what it is. Texts are in the source language.
    """

    id: str
    name: str
    kind: Kind = "place"
    organisation: str = ""
    offers: tuple[str, ...] = ()
    status: Status = "live"
    address: str = ""
    postcode: str = ""
    city: str = ""
    lat: float | None = None
    lon: float | None = None
    location_error_m: int | None = None
    stations: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    website: str = ""
    hours: str | None = None
    hours_seen_on: date | None = None
    hours_trusted: bool = False
    by_nature: bool = False
    valid_to: date | None = None
    review_every_days: int = 90
    verified_on: date | None = None
    languages: tuple[str, ...] = ()
    free: Told = None
    anonymous: Told = None
    appointment: Told = None
    note: str | None = None
    find: str | None = None
    bring: str | None = None
    doubt: str | None = None
    contains_odbl: bool = False

    @property
    def key(self) -> str:
        return key_of(self.id)

    @property
    def checked_on(self) -> date | None:
        """The day somebody last saw or heard the hours."""
        return self.verified_on or self.hours_seen_on
