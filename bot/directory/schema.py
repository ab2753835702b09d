"""What a services file may hold. Unknown fields are refused; a missing fact is unknown."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AliasChoices, BeforeValidator, Field, model_validator

from bot.directory.contact import Interpreters
from bot.directory.schema_parts import (
    AccessibilitySource,
    AccessSource,
    AudienceSource,
    CapacitySource,
    ClosureSource,
    EvidenceSource,
    Languages,
    Names,
    Phones,
    PublishSource,
    ReplacedHoursSource,
    SpecialHoursSource,
    StopSource,
)
from bot.directory.schema_types import (
    Commune,
    Degrees,
    Flag,
    Note,
    Postcode,
    Summary,
    Words,
    listed,
)
from bot.directory.service import Amenity, Kind, Precision, Status
from bot.source.fit import Strict
from bot.source.sentence import Sentence

REVIEW_DAYS: dict[str, int] = {"mobile": 60, "phone": 60}
"""Rounds and lines change sooner than places, which are looked at every 90 days."""


class ServiceSource(Strict):
    """One service as an editor writes it."""

    name: str = Field(min_length=1)
    name_i18n: Names = ()
    organisation: str = ""
    networks: Words = ()
    kind: Kind = "place"
    offers: Words = Field(min_length=1)
    status: Status = "live"
    address: str = ""
    postcode: Postcode = ""
    city: str = ""
    insee: Commune = ""
    lat: Degrees | None = None
    lon: Degrees | None = None
    location_error_m: int | None = Field(default=None, ge=0)
    location_precision: Precision | None = None
    stations: Words = ()
    stops: tuple[StopSource, ...] = ()
    phones: Phones = ()
    website: str = ""
    hours: str | None = None
    hours_note: Note | None = None
    hours_seen_on: date | None = None
    hours_trusted: Flag = False
    by_nature: Flag = False
    overnight: Flag = False
    special_hours: tuple[SpecialHoursSource, ...] = ()
    closures: tuple[ClosureSource, ...] = ()
    replaced_hours: tuple[ReplacedHoursSource, ...] = ()
    valid_to: date | None = None
    review_every_days: int = Field(default=90, ge=7, le=730)
    verified_on: date | None = None
    verified_by_role: str = ""
    verify_method: Literal["phone", "visit", "web", "partner"] | None = None
    alert: Note | None = None
    alert_until: date | None = None
    languages: Languages = ()
    interpreters: Interpreters | None = None
    access: AccessSource = AccessSource()
    audience: AudienceSource = AudienceSource()
    accessibility: AccessibilitySource = AccessibilitySource()
    amenities: Annotated[
        tuple[Amenity, ...], BeforeValidator(listed, json_schema_input_type=Amenity | list[Amenity])
    ] = ()
    capacity: CapacitySource | None = None
    not_accepted: Note | None = None
    summary: Summary | None = None
    note: Note | None = None
    find: Note | None = Field(default=None, validation_alias=AliasChoices("find", "directions"))
    bring: Note | None = None
    police_note: Note | None = None
    police_note_approved_on: date | None = None
    doubt: Note | None = None
    remark: str = ""
    publish: PublishSource = PublishSource()
    sources: tuple[EvidenceSource, ...] = Field(min_length=1)
    grade: str = ""
    confidence: Literal["high", "medium", "low"] | None = None
    latest_evidence: str = ""
    contains_odbl: Flag = False

    @model_validator(mode="before")
    @classmethod
    def _as_often_as_its_kind(cls, written: object) -> object:
        if not isinstance(written, dict) or "review_every_days" in written:
            return written
        kind = written.get("kind")
        days = REVIEW_DAYS.get(kind) if isinstance(kind, str) else None
        return written if days is None else {**written, "review_every_days": days}

    @model_validator(mode="after")
    def _whole(self) -> ServiceSource:
        if self.alert and self.alert_until is None:
            raise ValueError(Sentence("an 'alert' needs 'alert_until': its last day"))
        if self.police_note and self.police_note_approved_on is None:
            message = "a 'police_note' needs 'police_note_approved_on': an editor agreed"
            raise ValueError(Sentence(message))
        return self


class ServicesSource(Strict):
    """One file; each service is fitted by itself, so that one misfit hides no other."""

    services: dict[str, object]
