"""OpenStreetMap in: what Overpass answers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.directory.formats.osm_in import read
from tests.directory.formats.making import TERMS, told, written

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
        ({"shower": "no"}, "offers", "aucun de ces mots n’est dans exchange.yaml"),
        ({"name": ""}, "name", "il manque le nom"),
        ({"check_date": ""}, "hours", "on ne sait pas de quel jour ils sont"),
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


def test_a_tag_that_may_mean_an_offer_is_a_proposal_to_be_confirmed(tmp_path: Path) -> None:
    tags = {**TAGS, "shower": "no", "social_facility": "outreach;food_bank"}
    terms = replace(TERMS, words={}, proposed={"osm": {"social_facility=food_bank": ("meal",)}})
    [row] = read(overpass(tmp_path, {**NODE, "tags": tags}), terms)
    assert row.draft
    assert row.draft["offers"] == ["meal"]
    assert row.draft["doubt"] == "Ce que ce lieu propose est à confirmer."
    [(_, _, field, why)] = [one for one in told([row]) if one[1] == "ask"]
    assert field == "offers"
    assert why.startswith("« social_facility=food_bank » : meal ?")
    assert not row.refused


def test_the_number_of_the_register_stays_with_the_source(tmp_path: Path) -> None:
    [row] = read(
        overpass(tmp_path, {**NODE, "tags": {**TAGS, "ref:FR:FINESS": "750000001"}}), TERMS
    )
    assert row.draft
    assert "OpenStreetMap node/7, FINESS 750000001" in str(row.draft["sources"])
