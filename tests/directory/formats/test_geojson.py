"""GeoJSON out and in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.directory.formats.format import FileRefused
from bot.directory.formats.geojson import FORMAT, read, write
from tests.directory.formats.making import FULL, TERMS, entry, told, written


def test_a_feature_has_its_point_east_first_its_licence_and_its_sources(tmp_path: Path) -> None:
    file = tmp_path / "a.geojson"
    assert write([entry(FULL)], file, TERMS) == []
    document = json.loads(file.read_text("utf-8"))
    [feature] = document["features"]
    assert document["licence"] == "ODbL-1.0"
    assert feature["geometry"] == {"type": "Point", "coordinates": [2.359, 48.8838]}
    assert feature["properties"]["sources"][0]["licence"] == "ODbL 1.0"
    assert feature["properties"]["doubt"] == "Un doute"


def test_notes_for_the_team_stay_here(tmp_path: Path) -> None:
    write([entry(FULL)], tmp_path / "a.geojson", TERMS)
    assert "Pour nous" not in (tmp_path / "a.geojson").read_text("utf-8")


def test_a_service_without_a_point_has_no_geometry(tmp_path: Path) -> None:
    file = tmp_path / "a.geojson"
    write([entry("name: A\noffers: [shower]\nsources: [{title: x}]\n")], file, TERMS)
    [row] = read(file, TERMS)
    assert json.loads(file.read_text("utf-8"))["features"][0]["geometry"] is None
    assert row.draft
    assert "lat" not in row.draft


@pytest.mark.parametrize(
    ("feature", "field", "why"),
    [
        (
            {"geometry": {"type": "Polygon", "coordinates": []}},
            "lat",
            "« Polygon » n’est pas un point",
        ),
        (
            {"geometry": {"type": "Point", "coordinates": [48.88, 2.35]}},
            "lat",
            "n’est pas un point de la zone du guide (lat. 48.1 à 49.3, lon. 1.4 à 3.6)",
        ),
        ({"properties": {"namee": "x"}}, "namee", "ce champ n’existe pas ; est-ce « name » ?"),
        ({"properties": {"hours": "24/7", "hours_seen_on": "2026-11-01"}}, "hours", "OH12"),
        (
            {"properties": {"hours": "Mo 09:00-10:00; PH off"}},
            "hours",
            "de quel jour ils sont",
        ),
        ({"properties": {"phones": ["0"]}}, "phones", "« 0 » n’est pas un numéro"),
        ({"properties": {"publish": {"osm": True}}}, "publish", "chaque annuaire le dit lui-même"),
        ({"properties": {"offers": ["showr"]}}, "offers", "vouliez-vous dire « shower » ?"),
        ({"properties": {"status": "closed"}}, "status", "fermé pour toujours"),
    ],
)
def test_what_is_refused_is_said_with_its_field(
    tmp_path: Path, feature: dict[str, object], field: str, why: str
) -> None:
    properties = {"name": "A", "offers": ["shower"]} | dict(feature.pop("properties", {}))  # type: ignore[call-overload]
    document = {"features": [{"id": "a", "properties": properties, **feature}]}
    file = written(tmp_path / "a.json", json.dumps(document))
    [(row, what, where, said)] = told(read(file, TERMS))
    assert (row, what, where) == (1, "refused", field)
    assert why in said


@pytest.mark.parametrize("text", ["[", "{}", '{"features": 1}'])
def test_a_file_of_another_shape_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(FileRefused):
        read(written(tmp_path / "a.json", text), TERMS)


def test_its_name_and_files() -> None:
    assert (FORMAT.name, FORMAT.suffixes) == ("geojson", (".geojson", ".json"))
