"""OpenStreetMap: Overpass in, proposals for a person out."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.directory.formats.osm import read, tags_of, write
from tests.directory.formats.making import FULL, PLAIN, TERMS, entry, told, written

TAGS = {
    "name": "Bains", "shower": "yes", "addr:housenumber": "1", "addr:street": "rue X",
    "addr:postcode": "75010", "opening_hours": "Mo-Fr 09:00-12:00; PH off",
    "check_date": "2026-11-01", "language:ar": "yes", "language:fr": "no", "fee": "no",
    "dog": "leashed", "wheelchair": "limited", "female": "yes", "male": "no", "min_age": "18",
    "phone": "+33 1 00 00 00 00; 01 00 00 00 01",
}  # fmt: skip
NODE = {"type": "node", "id": 7, "lat": 48.88, "lon": 2.35, "tags": TAGS}


def overpass(tmp_path: Path, *elements: dict[str, object]) -> Path:
    base = {"timestamp_osm_base": "2026-11-20T10:00:00Z"}
    document = {"osm3s": base, "elements": list(elements)}
    return written(tmp_path / "overpass.json", json.dumps(document))


def test_a_node_becomes_a_draft_under_odbl(tmp_path: Path) -> None:
    bare = {"type": "node", "id": 1, "lat": 48.8, "lon": 2.3}
    [row] = read(overpass(tmp_path, bare, NODE), TERMS)
    assert row.number == 2
    assert row.draft == {
        "name": "Bains",
        "offers": ["shower"],
        "address": "1 rue X",
        "postcode": "75010",
        "lat": "48.88",
        "lon": "2.35",
        "hours": "Mo-Fr 09:00-12:00; PH off",
        "hours_seen_on": "2026-11-01",
        "languages": ["ar"],
        "accessibility": {"step_free": "limited"},
        "access": {"cost": "free", "animals": "leashed"},
        "audience": {"gender": "women_only", "age_min": "18"},
        "status": "draft",
        "phones": ["+33100000000", "+33100000001"],
        "sources": [{"title": "OpenStreetMap node/7", "date": "2026-11-20", "licence": "ODbL 1.0"}],
        "contains_odbl": "yes",
    }


@pytest.mark.parametrize(
    ("tags", "field", "why"),
    [
        ({"shower": "no"}, "offers", "none of its tags has a meaning here"),
        ({"name": ""}, "name", "a service needs 'name'"),
        ({"check_date": ""}, "hours", "nobody says of which day they are"),
        ({"opening_hours": "18:00+; PH off"}, "hours", "OH06"),
        ({"opening_hours": "24/7"}, "hours", "OH12"),
    ],
)
def test_what_is_refused_is_said(
    tmp_path: Path, tags: dict[str, str], field: str, why: str
) -> None:
    rows = read(overpass(tmp_path, {**NODE, "tags": {**TAGS, **tags}}), TERMS)
    [(_, _, where, said)] = [one for one in told(rows) if one[1] == "refused"]
    assert where == field
    assert why in said


def test_a_proposal_says_only_what_differs_and_whose_word_it_is(tmp_path: Path) -> None:
    source = "[{title: OpenStreetMap node/7, licence: ODbL 1.0}]"
    against = overpass(tmp_path, {**NODE, "tags": {"name": "Bains", "shower": "yes"}})
    file = tmp_path / "a.txt"
    terms = replace(TERMS, against=against)
    assert write([entry(PLAIN, sources=source)], file, terms) == []
    assert file.read_text("utf-8").splitlines()[3:] == [
        "## lieu: Bains-douches (48.8838, 2.359)",
        "https://www.openstreetmap.org/node/7",
        "~ name: Bains → Bains-douches",
        "+ opening_hours=Mo-Sa 08:00-12:00; PH off",
        "source: OpenStreetMap node/7, ODbL 1.0",
    ]


def test_without_an_object_a_person_looks_for_one_first(tmp_path: Path) -> None:
    write([entry()], tmp_path / "a.txt", TERMS)
    text = (tmp_path / "a.txt").read_text("utf-8")
    assert "no object is named in its sources: look for one before you add any" in text
    assert "source: Ville de Paris, ODbL 1.0" in text


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"publish": "{osm: no}"}, "'publish.osm' is not 'yes'"),
        ({"location_precision": "hidden"}, "its place is hidden"),
        ({"location_precision": "street"}, "it has no exact point"),
        ({"status": "paused"}, "it is paused"),
    ],
)
def test_what_is_not_for_openstreetmap_stays(
    tmp_path: Path, other: dict[str, str], why: str
) -> None:
    file = tmp_path / "a.txt"
    assert write([entry(PLAIN, **other)], file, TERMS) == [f"lieu: {why}"]
    assert "Bains" not in file.read_text("utf-8")


def test_a_language_that_only_an_app_speaks_is_not_spoken() -> None:
    one = entry(PLAIN, languages="[ar, {code: ka, mode: app}]").one
    assert {name for name in tags_of(one, TERMS) if "language" in name} == {"language:ar"}
    assert tags_of(entry(FULL).one, TERMS)["fee"] == "no"
