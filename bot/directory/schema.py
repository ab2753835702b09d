"""What a services file may hold. Unknown fields are refused; a missing fact is unknown."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from bot.directory.service import Kind, Status
from bot.source.fit import Strict

_DECIMAL = re.compile(r"-?[0-9]{1,3}(\.[0-9]+)?")
_PHONE = re.compile(r"\+[0-9]{8,15}|[0-9]{2,6}")


def _listed(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _yes_or_no(value: object) -> object:
    known = {"yes": True, "no": False}
    if not isinstance(value, str) or value not in known:
        raise ValueError("should be 'yes' or 'no'")
    return known[value]


def _told(value: object) -> object:
    if not isinstance(value, str):
        raise ValueError("should be 'yes', 'no' or a few words")
    return {"yes": True, "no": False}.get(value, value)


def _phone(value: str) -> str:
    compact = re.sub(r"[\s.]", "", value)
    if not _PHONE.fullmatch(compact):
        raise ValueError(f"'{value}' should be +33… or a short number such as 15")
    return compact


def _degrees(value: object) -> float:
    if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
        raise ValueError("should be degrees with a point, such as 48.8566")
    return float(value)


Words = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Flag = Annotated[bool, BeforeValidator(_yes_or_no)]
Degrees = Annotated[float, BeforeValidator(_degrees)]
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
    """One service as an editor writes it."""

    name: str = Field(min_length=1)
    organisation: str = ""
    kind: Kind = "place"
    offers: Words = Field(min_length=1)
    status: Status = "live"
    address: str = ""
    postcode: Annotated[str, Field(pattern=r"^([0-9]{5})?$")] = ""
    city: str = ""
    lat: Degrees | None = None
    lon: Degrees | None = None
    location_error_m: int | None = Field(default=None, ge=0)
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
    """One file; each service is fitted by itself, so that one misfit hides no other."""

    services: dict[str, object]
