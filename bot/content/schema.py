"""What an editor's file may hold: one model a kind of file. Unknown fields are refused."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from bot.source.fit import Strict
from bot.source.sentence import Sentence

_NODE_ID = r"[a-z0-9-]+(\.[a-z0-9-]+)+"

Listed = str | list[str]
"""How one word or several may be written; JSON Schemas say so (bot/editing)."""
YesOrNo = Literal["yes", "no", "oui", "non", "true", "false", True, False]
"""How yes and no may be written; to the editors' programs, ``true`` is no text."""


def _listed(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _trimmed(value: str) -> str:
    if not value.strip():
        raise ValueError(Sentence("should not be empty"))
    return value.strip()


def _node_id(value: str) -> str:
    if not re.fullmatch(_NODE_ID, value):
        message = "should be 'topic.page': small letters, digits and '-', with '.' between"
        raise ValueError(Sentence(message))
    return value


def _yes_or_no(value: object) -> object:
    match value:
        case "yes" | "true" | "oui":
            return True
        case "no" | "false" | "non":
            return False
        case _:
            raise ValueError(Sentence("should be 'yes' or 'no'"))


def _decimal(value: object) -> object:
    try:
        return float(str(value))
    except ValueError as fault:
        message = Sentence("should be degrees such as 48.86, not '{given}'", given=value)
        raise ValueError(message) from fault


Degrees = Annotated[float, BeforeValidator(_decimal), Field(ge=-180, le=180)]
Words = Annotated[tuple[str, ...], BeforeValidator(_listed, json_schema_input_type=Listed)]
Text = Annotated[
    str, AfterValidator(_trimmed), WithJsonSchema({"type": "string", "pattern": r"\S"})
]
Flag = Annotated[bool, BeforeValidator(_yes_or_no, json_schema_input_type=YesOrNo)]
NodeId = Annotated[
    str, AfterValidator(_node_id), WithJsonSchema({"type": "string", "pattern": f"^{_NODE_ID}$"})
]


class OptionSource(Strict):
    to: str
    label: Text
    id: str | None = None


class AttachedSource(Strict):
    id: str
    file: str
    alt: Text


class NodeSource(Strict):
    kind: str = "message"
    entry: Words = ()
    text: Text | None = None
    options: tuple[OptionSource, ...] = ()
    table: str | None = None
    need: Words = ()
    safety: Flag = False
    media: tuple[AttachedSource, ...] = ()
    sources: Words = ()
    reviewed: date | None = None
    signed_by: str | None = None
    note: str | None = None


class TopicSource(Strict):
    topic: str
    nodes: dict[NodeId, NodeSource]


class FactSource(Strict):
    kind: Literal["phone", "number", "duration", "money", "date", "percent", "age", "time", "name"]
    value: str
    unit: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    checked_on: date
    good_for: int = Field(default=180, ge=1, le=3650)
    source: Words
    doubt: str = ""


class FactsSource(Strict):
    facts: dict[str, FactSource]


class ReferenceSource(Strict):
    title: Text
    by: str = ""
    date: str = "undated"
    url: str = ""
    grade: str = ""
    note: str = ""
    licence: str = ""


class ReferencesSource(Strict):
    sources: dict[str, ReferenceSource]


class SlotSource(Strict):
    answers: tuple[str, ...] = Field(min_length=2, max_length=36)
    default: str | None = None


class ChoiceSource(Strict):
    label: Text
    sets: dict[str, str] = Field(min_length=1)


class QuestionSource(Strict):
    asks: Words
    text: Text
    options: tuple[ChoiceSource, ...] = Field(min_length=2)
    several: Flag = False
    note: str | None = None


class OutcomeSource(Strict):
    page: str


class AddonSource(Strict):
    text: Text
    page: str = ""


When = dict[str, Words]


class RowSource(Strict):
    when: When = {}
    outcome: str
    also: Words = ()


class ExtraSource(Strict):
    when: When
    add: str


class DecisionSource(Strict):
    decision: str
    slots: dict[str, SlotSource]
    questions: dict[str, QuestionSource]
    outcomes: dict[str, OutcomeSource]
    addons: dict[str, AddonSource] = {}
    rows: tuple[RowSource, ...] = Field(min_length=1)
    also: tuple[ExtraSource, ...] = ()
    always: Words = ()


class LanguageSource(Strict):
    name: str


class LimitsSource(Strict):
    text: int = 700
    label: int = 36
    options: int = 10
    taps: int = 5
    lix: int = 45


class AreaSource(Strict):
    south: Degrees
    north: Degrees
    west: Degrees
    east: Degrees


class PackSource(Strict):
    name: str
    source: str
    languages: dict[str, LanguageSource]
    otherwise: str
    home: str
    emergency: str
    nearby: str
    language: str
    hide: str
    despair: str = ""
    filters: str = ""
    report: str = ""
    navigation: Flag = True
    entries: Words = ()
    commands: Words = ()
    moved: dict[str, str] = {}
    figures: Words = ()
    area: AreaSource | None = None
    limits: LimitsSource = LimitsSource()


WordsByLanguage = dict[str, Words]


class NeverSource(Strict):
    why: Text
    words: WordsByLanguage
    unless: WordsByLanguage = {}


class AlwaysSource(Strict):
    why: Text
    pages: Words
    words: WordsByLanguage


class WordingSource(Strict):
    never: dict[str, NeverSource] = {}
    always: dict[str, AlwaysSource] = {}


class InterfaceSource(Strict):
    interface: dict[str, Text]


class StripSource(Strict):
    pictograms: tuple[str, ...] = Field(min_length=1, max_length=9)
    steps: tuple[Annotated[int, Field(ge=1, le=9)], ...] = ()


class StripsSource(Strict):
    strips: dict[str, StripSource]


class OfferSource(Strict):
    label: Text
    vital: Flag = False
    phone: Flag = False
    listens: Flag = False


class NetworkSource(Strict):
    name: Text


class OffersSource(Strict):
    vital_from: date | None = None
    offers: dict[str, OfferSource]
    networks: dict[str, NetworkSource] = {}


class CardsSource(Strict):
    phone: str
    emergency: str
    discreet: Words = ()
    draft: Text
    cards: dict[str, Text]


class WordsSource(Strict):
    language: str
    crisis: Words = ()
    not_crisis: Words = ()
    despair: Words = ()
    hide: Words = ()
    home: Words = ()
    language_names: dict[str, Words] = {}
    entries: dict[str, Words] = {}
