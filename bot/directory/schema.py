"""What a services file may hold. Unknown fields are refused; a missing fact is unknown."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from bot.directory.service import Kind, Status
from bot.source.fit import Strict

_PHONE = re.compile(r"\+\d{8,15}|\d{2,6}")


def _listed(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _yes_or_no(value: object) -> object:
    known = {"yes": True, "no": False}
    if value not in known:
        raise ValueError("should be 'yes' or 'no'")
    return known[str(value)]


def _told(value: object) -> object:
    return {"yes": True, "no": False}.get(str(value), value)


def _phone(value: str) -> str:
    compact = re.sub(r"[\s.]", "", value)
    if not _PHONE.fullmatch(compact):
        raise ValueError(f"'{value}' should be +33… or a short number such as 15")
    return compact


def _decimal(value: object) -> object:
    return float(value) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Flag = Annotated[bool, BeforeValidator(_yes_or_no)]
Told = Annotated[bool | str, BeforeValidator(_told)]
Phone = Annotated[str, AfterValidator(_phone)]
Note = Annotated[str, Field(max_length=200)]


class EvidenceSource(Strict):
    """Where one record, or some of its fields, comes from."""

    title: str
    for_: str = Field(default="", alias="for")
    date: str = "undated"
    licence: str = ""


class ServiceSource(Strict):
    name: str
    organisation: str = ""
    kind: Kind = "place"
    offers: Words
    status: Status = "live"
    address: str = ""
    postcode: Annotated[str, Field(pattern=r"^(\d{5})?$")] = ""
    city: str = ""
    lat: Annotated[float, BeforeValidator(_decimal)] | None = None
    lon: Annotated[float, BeforeValidator(_decimal)] | None = None
    location_error_m: int | None = None
    stations: Words = ()
    phones: Annotated[tuple[Phone, ...], BeforeValidator(_listed)] = ()
    website: str = ""
    hours: str | None = None
    hours_seen_on: date | None = None
    hours_trusted: Flag = False
    by_nature: Flag = False
    overnight: Flag = False
    valid_to: date | None = None
    review_every_days: int = Field(default=90, ge=7, le=730)
    verified_on: date | None = None
    languages: Words = ()
    free: Told | None = None
    anonymous: Told | None = None
    appointment: Told | None = None
    note: Note | None = None
    find: Note | None = None
    bring: Note | None = None
    doubt: Note | None = None
    sources: tuple[EvidenceSource, ...] = Field(min_length=1)
    grade: str = ""
    contains_odbl: Flag = False


class ServicesSource(Strict):
    services: dict[str, ServiceSource]
