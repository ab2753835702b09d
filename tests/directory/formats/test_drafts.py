"""Drafts as YAML, at the end of a file whose every byte stays."""

from __future__ import annotations

import pytest

from bot.directory.formats.drafts import NotAServicesFile, added, as_yaml, kept_apart
from bot.directory.formats.format import Row
from bot.source.marked import parse
from tests.directory.making import SHOWERS

DRAFT: dict[str, object] = {"name": "À: «b»", "postcode": "75010", "offers": ["shower"],
                            "overnight": "yes", "lat": "48.88"}  # fmt: skip
ROW = Row(2, "a", DRAFT)


@pytest.mark.parametrize("before", ["", SHOWERS, SHOWERS.rstrip("\n")])
def test_drafts_are_read_back_as_they_were(before: str) -> None:
    text = added(before, as_yaml([ROW, Row(3)]))
    assert text.startswith(before)
    source, problems = parse(text, "a.yaml")
    assert problems == []
    assert isinstance(source.value, dict)
    assert source.value["services"]["a"] == DRAFT


@pytest.mark.parametrize(
    "before", ["other: 1\n", "services: {}\n", "services:\n      deep:\n        x: 1\n", "- a\n"]
)
def test_a_file_of_another_shape_is_left_alone(before: str) -> None:
    with pytest.raises(NotAServicesFile, match="sous « services: »"):
        added(before, as_yaml([ROW]))


def test_what_two_drafts_share_is_written_twice() -> None:
    shared = [{"title": "x"}]
    rows = [Row(number, f"a{number}", {"name": "A", "sources": shared}) for number in (2, 3)]
    assert parse(added("", as_yaml(rows)), "a.yaml")[1] == []


def test_no_draft_is_no_text() -> None:
    assert as_yaml([Row(2)]) == ""


def test_a_record_that_is_there_is_not_written_over_and_twins_get_a_number() -> None:
    rows = kept_apart([ROW, ROW, Row(4, "old", DRAFT), Row(1, "", {})], {"old", "a-2"})
    assert [(row.id, bool(row.draft)) for row in rows] == [
        ("a", True), ("a-3", True), ("old", False), ("", False),
    ]  # fmt: skip
    assert rows[2].said[0].why == "« old » est déjà dans l’annuaire ; sa fiche n’est pas touchée"
