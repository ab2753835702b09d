"""data·inclusion: validated with the schema's own package on the way out."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from data_inclusion.schema import v1

from bot.directory.formats.data_inclusion import FORMAT, changed_on, read, write
from bot.directory.formats.format import FileRefused
from tests.directory.formats.making import FULL, PLAIN, TERMS, entry, told, written

SERVICE = {
    "source": "dora",
    "id": "dora--42",
    "structure_id": "dora--1",
    "nom": "Accueil",
    "description": "Un accueil pour tous",
    "date_maj": "2026-11-01",
    "thematiques": ["sante--addictions"],
    "horaires_accueil": "Mo-Fr 09:00-12:00",
    "frais": "gratuit",
}
STRUCTURE = {
    "source": "dora", "id": "dora--1", "nom": "Centre", "date_maj": "2026-11-01",
    "adresse": "1 rue X", "code_postal": "75010", "commune": "Paris",
    "latitude": 48.88, "longitude": 2.35, "telephone": "01 00 00 00 00",
}  # fmt: skip


def document(tmp_path: Path, **other: object) -> Path:
    text = json.dumps({"services": [{**SERVICE, **other}], "structures": [STRUCTURE]})
    return written(tmp_path / "a.json", text)


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
    assert [one.split(": ")[0] for one in left] == ["undated", "short"]
    assert "wants a date" in left[0]
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


def test_a_service_takes_its_place_from_its_structure(tmp_path: Path) -> None:
    [row] = read(document(tmp_path), TERMS)
    assert (row.id, row.refused) == ("accueil-75010", False)
    assert row.draft == {
        "name": "Accueil",
        "organisation": "Centre",
        "offers": ["addiction_consultation"],
        "note": "Un accueil pour tous",
        "hours": "Mo-Fr 09:00-12:00; PH unknown",
        "hours_seen_on": "2026-11-01",
        "access": {"cost": "free"},
        "phones": ["+33100000000"],
        "address": "1 rue X",
        "city": "Paris",
        "postcode": "75010",
        "lat": "48.88",
        "lon": "2.35",
        "status": "draft",
        "sources": [
            {"title": "data·inclusion (a.json)", "date": "2026-11-01", "licence": ""},
        ],
    }


@pytest.mark.parametrize(
    ("other", "field", "why"),
    [
        ({"thematiques": ["mobilite"]}, "offers", "nobody has said what these mean here: mobilite"),
        ({"horaires_accueil": "le matin"}, "hours", "ne se lisent pas"),
        ({"description": "x" * 300}, "note", "at most 200 characters"),
        ({"latitude": 10.0}, "lat", "no point in the area"),
    ],
)
def test_what_is_refused_is_said(
    tmp_path: Path, other: dict[str, object], field: str, why: str
) -> None:
    refused = [one for one in told(read(document(tmp_path, **other), TERMS)) if one[1] == "refused"]
    assert refused[0][2] == field
    assert why in refused[0][3]


@pytest.mark.parametrize("text", ["{", "{}", "1"])
def test_a_file_of_another_shape_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(FileRefused):
        read(written(tmp_path / "a.json", text), TERMS)


def test_its_name_and_files() -> None:
    assert (FORMAT.name, FORMAT.suffixes) == ("data-inclusion", (".json",))
