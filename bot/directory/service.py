"""stub"""
from __future__ import annotations
from dataclasses import dataclass
from datetime import date
@dataclass(frozen=True, slots=True)
class Service:
    id: str
    key: str
    name: str
    organisation: str = ""
    kind: str = "place"
    offers: tuple[str, ...] = ()
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
    free: bool | str | None = None
    anonymous: bool | str | None = None
    appointment: bool | str | None = None
    note: str | None = None
    find: str | None = None
    bring: str | None = None
    doubt: str | None = None
