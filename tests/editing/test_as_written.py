"""A schema takes what an editor types, as the editor's program reads it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

import pytest
from jsonschema import Draft7Validator
from pydantic import BeforeValidator, Field

from bot.editing.as_written import as_written
from bot.source.fit import Strict
from tests.editing.yaml_core import core


class Thing(Strict):
    """Everything a field can be."""

    text: str | None = None
    short: Annotated[str, Field(max_length=3)] = ""
    number: int | None = Field(default=None, ge=1, le=9)
    degrees: float = 0
    day: date | None = None
    moment: datetime | None = None
    one: Literal["yes", "no"] | None = None
    flag: Annotated[bool, BeforeValidator(bool, json_schema_input_type=Literal["yes"])] = False
    default: str = ""  # named as a keyword of JSON Schema is


SCHEMA = as_written(Thing.model_json_schema())


@pytest.mark.parametrize(
    "typed",
    [
        "text: Bonjour",
        "text: 15",
        "text: +33800112112",
        "text: no",
        "text: true",
        "text: 9:30",
        "text: 1.5",
        "text:",
        "short: abc",
        "number: 9",
        "number: '9'",
        "number:",
        "degrees: 2.35",
        "degrees: '2.35'",
        "degrees: -2",
        "day: 2026-11-24",
        "day: '2026-11-24'",
        "moment: 2026-11-24T15:00",
        "one: no",
        "one:",
        "flag: yes",
        "default: x",
    ],
)
def test_what_the_reader_takes_the_schema_takes(typed: str) -> None:
    assert not list(Draft7Validator(SCHEMA).iter_errors(core(typed)))


@pytest.mark.parametrize(
    "typed",
    [
        "text: [a]",
        "text: {a: b}",
        "short: abcd",
        "short:",
        "number: nine",
        "number: 10",
        "number: 1.5",
        "degrees: north",
        "day: 24/11/2026",
        "day: 2026",
        "moment: 15:00",
        "one: maybe",
        "flag: no",
        "tekst: x",
        "- text",
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(typed: str) -> None:
    assert list(Draft7Validator(SCHEMA).iter_errors(core(typed)))


def test_names_of_one_form_are_held_to_it() -> None:
    schema = as_written({"type": "object", "patternProperties": {"^a": {"type": "string"}}})
    assert not list(Draft7Validator(schema).iter_errors({"ab": "x"}))
    assert list(Draft7Validator(schema).iter_errors({"b": "x"}))


def test_the_words_of_the_library_are_left_out_but_fields_of_their_names_stay() -> None:
    assert "title" not in SCHEMA
    assert "description" not in SCHEMA
    properties = SCHEMA["properties"]
    assert isinstance(properties, dict)
    assert "default" in properties
    assert "title" not in properties["text"]
