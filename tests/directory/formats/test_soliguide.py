"""Soliguide: with its leave only, and never further."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.directory.formats.soliguide import FORMAT, read
from tests.directory.formats.making import TERMS, told, written

PLACE = {
    "lieu_id": 7,
    "name": "Bains",
    "status": "ONLINE",
    "visibility": "ALL",
    "updatedByUserAt": "2026-11-01T10:00:00Z",
    "entity": {"phones": [{"phoneNumber": "01 00 00 00 00"}], "website": "https://exemple.fr"},
    "position": {
        "address": "1 rue X",
        "postalCode": "75010",
        "city": "Paris",
        "location": {"type": "Point", "coordinates": [2.35, 48.88]},
    },
    "newhours": {
        "monday": {"open": True, "timeslot": [{"start": 900, "end": "1200"}]},
        "tuesday": {"open": True, "timeslot": [{"start": "1800", "end": 2359}]},
        "sunday": {"open": False, "timeslot": [{"start": 900, "end": 1200}]},
    },
    "languages": ["fr", "ar"],
    "publics": {"accueil": 2, "gender": ["women"], "age": {"min": 18, "max": 99}},
    "modalities": {"inconditionnel": True, "animal": {"checked": True}, "pmr": {"checked": False}},
    "services_all": [{"category": "shower"}, {"category": "unknown_word"}],
    "tempInfos": {"closure": {"actif": True, "dateDebut": "2026-12-20", "dateFin": None}},
}


def export(tmp_path: Path, **other: object) -> Path:
    return written(tmp_path / "a.json", json.dumps({"places": [{**PLACE, **other}]}))


def test_a_place_becomes_a_draft_that_is_not_open_data(tmp_path: Path) -> None:
    [row] = read(export(tmp_path), TERMS)
    assert row.draft == {
        "name": "Bains",
        "offers": ["shower"],
        "website": "https://exemple.fr",
        "languages": ["fr", "ar"],
        "hours_seen_on": "2026-11-01",
        "access": {"animals": "yes"},
        "audience": {"exclusivity": "exclusive", "gender": "women_only", "age_min": "18"},
        "publish": {"osm": "no", "open_data": "no", "bot": "yes"},
        "address": "1 rue X",
        "postcode": "75010",
        "city": "Paris",
        "lon": "2.35",
        "lat": "48.88",
        "hours": "Mo 09:00-12:00; Tu 18:00-24:00; PH unknown",
        "closures": [{"from": "2026-12-20"}],
        "status": "draft",
        "phones": ["+33100000000"],
        "sources": [
            {
                "title": "Soliguide 7",
                "date": "2026-11-01",
                "licence": "by permission of Soliguide only",
            }
        ],
    }


def test_html_of_their_forms_becomes_plain_text(tmp_path: Path) -> None:
    [row] = read(export(tmp_path, description="<p>Accueil &#233;coute</p><p>2e</p>"), TERMS)
    assert row.draft
    assert row.draft["note"] == "Accueil écoute\n2e"


def test_an_address_that_repeats_its_town_is_only_the_street(tmp_path: Path) -> None:
    position = {"adresse": "11 bis boulevard X, 75013 Paris", "codePostal": "75013",
                "ville": "Paris", "complementAdresse": "Porte bleue"}  # fmt: skip
    [row] = read(export(tmp_path, position=position), TERMS)
    assert row.draft
    assert (row.draft["address"], row.draft["find"]) == ("11 bis boulevard X", "Porte bleue")


def test_a_round_keeps_its_stops_with_their_hours(tmp_path: Path) -> None:
    week = {"monday": {"open": True, "timeslot": [{"start": 1900, "end": 2100}]}}
    stop = {"description": "Place Y", "position": PLACE["position"], "hours": week}
    [row] = read(export(tmp_path, placeType="PARCOURS_MOBILE", parcours=[stop, {}]), TERMS)
    assert row.draft
    assert row.draft["kind"] == "mobile"
    assert row.draft["stops"] == [
        {"label": "Place Y", "lat": "48.88", "lon": "2.35", "hours": "Mo 19:00-21:00; PH unknown"}
    ]
    assert "address" not in row.draft
    assert ("stops", "un arrêt n’a pas de point") in [(one.field, one.why) for one in row.said]


@pytest.mark.parametrize(
    ("status", "ours"), [("ONLINE", "draft"), ("OFFLINE", "paused"), ("DRAFT", "draft")]
)
def test_its_state_is_ours(tmp_path: Path, status: str, ours: str) -> None:
    [row] = read(export(tmp_path, status=status), TERMS)
    assert row.draft
    assert row.draft["status"] == ours


def test_a_place_that_is_closed_for_ever_is_no_draft(tmp_path: Path) -> None:
    [row] = read(export(tmp_path, status="PERMANENTLY_CLOSED"), TERMS)
    assert row.draft is None


def test_the_address_of_a_place_to_which_one_is_sent_is_left_out(tmp_path: Path) -> None:
    [row] = read(export(tmp_path, modalities={"orientation": {"checked": True}}), TERMS)
    assert row.draft
    assert row.draft["location_precision"] == "hidden"
    assert not {"address", "lat", "lon", "postcode"} & row.draft.keys()


@pytest.mark.parametrize(
    ("other", "field", "why"),
    [
        ({"visibility": "PRO"}, "", "montré qu’aux professionnels"),
        (
            {"services_all": [{"category": "x"}]},
            "offers",
            "n’est dans exchange.yaml : x",
        ),
        (
            {"newhours": {"monday": {"open": True, "timeslot": [{"start": "matin", "end": 1}]}}},
            "hours",
            "« matin » n’est pas une heure",
        ),
        ({"tempInfos": {"hours": {"actif": True}}}, "replaced_hours", "écrivez-les à la main"),
    ],
)
def test_what_is_refused_is_said(
    tmp_path: Path, other: dict[str, object], field: str, why: str
) -> None:
    refused = [one for one in told(read(export(tmp_path, **other), TERMS)) if one[1] == "refused"]
    assert refused[0][2] == field
    assert why in refused[0][3]


def test_it_is_only_read_and_only_with_leave() -> None:
    assert FORMAT.write is None
    assert "sans son accord écrit" in FORMAT.permission
