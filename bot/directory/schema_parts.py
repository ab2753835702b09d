"""The parts of a service that have fields of their own, as an editor writes them."""

from __future__ import annotations

from datetime import date as day
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from bot.directory.access import (
    Animals,
    Built,
    Cost,
    Exclusivity,
    Gender,
    HealthCover,
    Mode,
    Papers,
    Welcome,
)
from bot.directory.contact import PhoneCost, PhoneKind, SpokenBy
from bot.directory.schema_types import Age, Code, Codes, Degrees, Flag, Note, Number, Words, listed
from bot.directory.service import Crowd
from bot.directory.timetable import ForWhom, Reason
from bot.source.fit import Strict
from bot.source.sentence import Sentence


class EvidenceSource(Strict):
    """Where one record, or some of its fields, comes from."""

    title: str
    for_: str = Field(default="", alias="for")
    date: str = "undated"
    licence: str = ""


class StopSource(Strict):
    """A place where a round stops."""

    label: str = Field(min_length=1)
    lat: Degrees
    lon: Degrees
    hours: str | None = None
    directions: Note | None = None


class SpecialHoursSource(Strict):
    """Hours for one offer, or for some people."""

    hours: str
    offer: str = ""
    audience: ForWhom | None = None
    note: Note | None = None

    @model_validator(mode="after")
    def _for_something(self) -> SpecialHoursSource:
        if not self.offer and not self.audience:
            raise ValueError(Sentence("should say for which 'offer' or for which 'audience'"))
        return self


class ClosureSource(Strict):
    """Days on which a service is shut; ``to`` is left out where nobody knows until when."""

    start: day = Field(alias="from")
    end: day | None = Field(default=None, alias="to")
    reason: Reason = "other"
    note: Note | None = None
    source: str = ""
    announced_on: day | None = None

    @model_validator(mode="after")
    def _dates(self) -> ClosureSource:
        _in_order(self.start, self.end)
        return self


class ReplacedHoursSource(Strict):
    """Hours in place of the usual ones."""

    start: day = Field(alias="from")
    end: day = Field(alias="to")
    hours: str

    @model_validator(mode="after")
    def _dates(self) -> ReplacedHoursSource:
        _in_order(self.start, self.end)
        return self


def _in_order(start: day, end: day | None) -> None:
    if end is not None and end < start:
        message = Sentence("'to' ({end}) is before 'from' ({start})", end=end, start=start)
        raise ValueError(message)


class SpokenSource(Strict):
    """A language that is spoken; its code alone is enough."""

    code: Code
    mode: SpokenBy | None = None
    when: str | None = None
    confirmed_on: day | None = None


class CalledSource(Strict):
    """A name in another language; written as ``code: name``."""

    code: Code
    name: str = Field(min_length=1, max_length=80)


class PhoneSource(Strict):
    """A telephone number; the number alone is enough."""

    number: Number
    kind: PhoneKind | None = None
    hours: str | None = None
    languages: Codes = ()
    cost: PhoneCost | None = None
    whatsapp: Flag = False


class AccessSource(Strict):
    """How one comes in, and what is asked for."""

    mode: Annotated[
        tuple[Mode, ...], BeforeValidator(listed, json_schema_input_type=Mode | list[Mode])
    ] = ()
    anonymous: Literal["yes", "on_request", "no"] | None = None
    papers: Papers | None = None
    health_cover: HealthCover | None = None
    status_welcome: Annotated[
        tuple[Welcome, ...], BeforeValidator(listed, json_schema_input_type=Welcome | list[Welcome])
    ] = ()
    cost: Cost | None = None
    animals: Animals | None = None


class AudienceSource(Strict):
    """For whom a service is."""

    gender: Gender | None = None
    age_min: Age | None = None
    age_max: Age | None = None
    exclusivity: Exclusivity | None = None
    groups: Words = ()


class AccessibilitySource(Strict):
    """What somebody who does not walk easily has to know."""

    step_free: Built | None = None
    toilets: Built | None = None
    lift: Built | None = None


class CapacitySource(Strict):
    """How crowded it was, and when that was seen."""

    state: Crowd
    seen_on: day


class PublishSource(Strict):
    """Where a service may be shown."""

    osm: Flag = False
    open_data: Flag = True
    bot: Flag = True


def _as(field: str, written: object) -> BeforeValidator:
    def named(value: object) -> object:
        return [{field: one} if isinstance(one, str) else one for one in _list(value)]

    return BeforeValidator(named, json_schema_input_type=written)


def _by_code(value: object) -> object:
    if isinstance(value, list):  # as it is written by a program
        return value
    if not isinstance(value, dict):
        message = "should be a language and the name in it, such as 'ru: Гая'"
        raise ValueError(Sentence(message))
    return [{"code": code, "name": name} for code, name in value.items()]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


Phones = Annotated[
    tuple[PhoneSource, ...], _as("number", PhoneSource | Number | list[PhoneSource | Number])
]
Languages = Annotated[
    tuple[SpokenSource, ...], _as("code", SpokenSource | Code | list[SpokenSource | Code])
]
Names = Annotated[
    tuple[CalledSource, ...], BeforeValidator(_by_code, json_schema_input_type=dict[Code, str])
]
