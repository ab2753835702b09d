"""data·inclusion: validated with the schema's own package on the way out."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from data_inclusion.schema import v1

from bot.directory.formats.data_inclusion import FORMAT, changed_on, write
from tests.directory.formats.making import FULL, PLAIN, TERMS, entry


def test_what_is_written_is_what_the_schema_takes(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    offers = "[addiction_consultation]"
    assert write([entry(FULL), entry(PLAIN, "b", offers=offers)], file, TERMS) == []
    found = json.loads(file.read_text("utf-8"))
    services = [v1.Service.model_validate(one) for one in found["services"]]
    assert [one.id for one in services] == ["repere--lieu", "repere--b"]
    assert [v1.Structure.model_validate(one).nom for one in found["structures"]] == [
        "Association Exemple",
        "Bains-douches",
    ]
    assert services[1].thematiques == {v1.Thematique("sante--addictions")}
    assert "À vérifier : Un doute" in services[0].description
    assert "Langues parlées : fr, ka" in services[0].description
    assert found["repere"]["lieu"]["sources"][0]["licence"] == "ODbL 1.0"


def test_what_the_schema_does_not_take_is_left_out_and_named(tmp_path: Path) -> None:
    undated = entry("name: Abc\noffers: [shower]\nsources: [{title: x}]\n", "undated")
    short = entry(PLAIN, "short", name="A")
    left = write([undated, short], tmp_path / "a.json", TERMS)
    assert [one.split(" : ")[0] for one in left] == ["undated", "short"]
    assert "veut une date" in left[0]
    assert "at least 3 characters" in left[1]
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["services"] == []


@pytest.mark.parametrize(
    ("latest", "day"),
    [
        ("2026", date(2026, 1, 1)),
        ("2026-04", date(2026, 4, 1)),
        ("2026-04-20", date(2026, 4, 20)),
        ("2026-13", None),
        ("undated", None),
    ],
)
def test_a_record_is_never_dated_later_than_its_evidence(latest: str, day: date | None) -> None:
    text = f"name: A\noffers: [shower]\nlatest_evidence: {latest}\nsources: [{{title: x}}]\n"
    assert changed_on(entry(text).one) == day


def test_its_name_and_files() -> None:
    assert (FORMAT.name, FORMAT.suffixes) == ("data-inclusion", (".json",))
