"""data·inclusion in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.directory.formats.data_inclusion_in import read
from bot.directory.formats.format import FileRefused
from tests.directory.formats.making import TERMS, told, written

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
        (
            {"thematiques": ["mobilite"]},
            "offers",
            "n’est dans exchange.yaml : mobilite",
        ),
        ({"horaires_accueil": "le matin"}, "hours", "ne se lisent pas"),
        ({"description": "x" * 300}, "note", "plus de 200 caractères"),
        ({"latitude": 10.0}, "lat", "n’est pas un point de la zone du guide"),
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
