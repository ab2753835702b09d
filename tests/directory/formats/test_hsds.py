"""HSDS out, beside the schemas of HSDS 3.0 (``hsds-3.0.json``, condensed, CC BY-SA)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot.directory.formats.format import Entry
from bot.directory.formats.hsds import FORMAT, write
from bot.directory.formats.leaving import leaving
from bot.directory.read import records
from tests.conftest import ROOT
from tests.directory.formats.making import FULL, PLAIN, TERMS, entry

SCHEMA = json.loads((Path(__file__).parent / "hsds-3.0.json").read_text("utf-8"))
CHECK = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
BARE = "name: A\noffers: [shower]\nsources: [{title: x}]\n"


def faults(entries: list[Entry], file: Path) -> list[str]:
    """Where the page is not HSDS, and why."""
    write(entries, file, TERMS)
    page = json.loads(file.read_text("utf-8"))
    return [f"{one.json_path}: {one.message}" for one in CHECK.iter_errors(page)]


@pytest.mark.parametrize("text", [FULL, PLAIN, BARE, f"{BARE}city: Paris\nwebsite: exemple.fr\n"])
def test_what_is_written_is_what_the_schema_takes(tmp_path: Path, text: str) -> None:
    assert faults([entry(text)], tmp_path / "a.json") == []


def test_the_real_directory_is_hsds(tmp_path: Path) -> None:
    real = [Entry(*record) for record in records(ROOT / "content")]
    assert faults(list(leaving(real)), tmp_path / "a.json") == []


def test_a_page_of_nothing_is_hsds_too(tmp_path: Path) -> None:
    assert faults([], tmp_path / "a.json") == []


def test_the_schema_would_see_a_slip() -> None:
    slip = {"id": "lieu", "name": "A", "status": "live", "lat": 1}
    page = {"contents": [slip]}
    said = " ".join(one.message for one in CHECK.iter_errors(page))
    for told in ("'live' is not one of", "'lat' was unexpected", "'total_items' is a required"):
        assert told in said
    assert "is not a 'uuid'" in said


def test_ids_are_uuids_that_stay_and_the_doubt_goes_with_it(tmp_path: Path) -> None:
    write([entry(FULL)], tmp_path / "a.json", TERMS)
    first = json.loads((tmp_path / "a.json").read_text("utf-8"))
    write([entry(FULL)], tmp_path / "b.json", TERMS)
    assert json.loads((tmp_path / "b.json").read_text("utf-8")) == first
    [service] = first["contents"]
    assert "À vérifier : Un doute" in service["description"]
    assert "Pour nous" not in json.dumps(first, ensure_ascii=False)


def test_its_name_and_files() -> None:
    assert (FORMAT.name, FORMAT.suffixes) == ("hsds", (".json",))
