"""Lists the content closes: offered where a field takes one of them, and nowhere else."""

from __future__ import annotations

from pathlib import Path

from bot.content.read import read_draft
from bot.editing.closed import KEYS, VALUES, closed, names_of
from bot.editing.files import FILE_KINDS
from bot.editing.schemas import models_in
from tests.making import TODAY, write_pack

NAMES = {"offers": ["shower", "meal"], "languages": ["fr", "en"]}
TEXT: dict[str, object] = {"type": ["string", "number", "boolean"]}


def test_every_list_belongs_to_a_field_there_is() -> None:
    fields = {
        f"{model.__name__}.{name}"
        for kind in FILE_KINDS
        for model in models_in(kind.model)
        for name in model.model_fields
    }
    assert VALUES.keys() | KEYS.keys() <= fields


def test_a_field_of_names_takes_one_or_several_of_the_list() -> None:
    several: dict[str, object] = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
    listed = {"enum": ["shower", "meal"]}
    assert closed("ServiceSource.offers", several, NAMES) == {
        "anyOf": [listed, {"type": "array", "items": listed}]
    }


def test_the_names_of_lines_are_of_the_list() -> None:
    lines: dict[str, object] = {"type": "object", "additionalProperties": TEXT}
    assert closed("NeverSource.words", lines, NAMES) == {
        **lines,
        "propertyNames": {"enum": ["fr", "en"]},
    }


def test_any_other_field_is_left_as_it_is() -> None:
    assert closed("ServiceSource.name", TEXT, NAMES) == TEXT


def test_a_list_the_content_does_not_have_closes_nothing() -> None:
    assert closed("ServiceSource.offers", TEXT, {}) == TEXT


def test_the_lists_are_those_of_the_content(folder: Path) -> None:
    names = names_of(read_draft(write_pack(folder), TODAY))
    assert names["offers"] == ["shower"]
    assert names["entries"] == ["sos"]
    assert names["languages"] == ["fr", "en"]
    assert names["kinds"][0] == "message"


def test_a_folder_that_cannot_be_read_closes_no_list(folder: Path) -> None:
    names = names_of(read_draft(folder, TODAY))
    assert (names["offers"], names["languages"]) == ([], [])
