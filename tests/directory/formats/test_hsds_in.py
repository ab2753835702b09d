"""HSDS in: a service of another city, and what it may say that we cannot."""

from __future__ import annotations

import json
from pathlib import Path

from bot.directory.formats.hsds_in import read
from tests.directory.formats.making import TERMS, told, written

FOREIGN = {
    "id": "0000",
    "name": "Winter Showers",
    "status": "active",
    "last_modified": "2026-11-01T10:00:00Z",
    "organization": {"name": "City"},
    "phones": [{"number": "01 00 00 00 00"}],
    "languages": [{"code": "fr", "name": "French"}],
    "schedules": [
        {"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "12:00"},
        {"freq": "WEEKLY", "byday": "TU,MO", "opens_at": "14:00", "closes_at": "23:59"},
        {"freq": "WEEKLY", "byday": "SA", "opens_at": "10:00", "closes_at": "11:00"},
    ],
    "service_at_locations": [
        {
            "location": {
                "latitude": 48.88,
                "longitude": 2.35,
                "addresses": [{"address_1": "1 rue X", "city": "Paris", "postal_code": "75010"}],
            }
        }
    ],
    "attributes": [{"taxonomy_term": {"name": "Showers"}}],
}


def foreign(tmp_path: Path, **other: object) -> Path:
    return written(tmp_path / "a.json", json.dumps([{**FOREIGN, **other}]))


def test_a_service_of_another_city_becomes_a_draft(tmp_path: Path) -> None:
    [row] = read(foreign(tmp_path), TERMS)
    assert row.id == "winter-showers-75010"
    assert row.draft == {
        "name": "Winter Showers",
        "organisation": "City",
        "offers": ["shower"],
        "status": "draft",
        "address": "1 rue X",
        "city": "Paris",
        "postcode": "75010",
        "lat": "48.88",
        "lon": "2.35",
        "languages": [{"code": "fr"}],
        "hours": "Mo,Tu 09:00-12:00,14:00-24:00; Sa 10:00-11:00; PH unknown",
        "hours_seen_on": "2026-11-01",
        "phones": [{"number": "+33100000000"}],
        "sources": [{"title": "HSDS (a.json)", "date": "undated", "licence": ""}],
    }


def test_what_cannot_be_said_here_is_refused(tmp_path: Path) -> None:
    file = foreign(
        tmp_path,
        attributes=[{"taxonomy_term": {"name": "Magic"}}],
        schedules=[{"freq": "MONTHLY", "byday": "MO", "opens_at": "09:00", "closes_at": "10:00"}],
        alert="Strike",
    )
    rows = read(file, TERMS)
    assert rows[0].draft is None
    assert [(field, why) for _, _, field, why in told(rows) if field != "phones"] == [
        ("alert", "« Strike » : HSDS ne dit pas jusqu’à quand"),
        ("hours", "« MONTHLY » n’est pas toutes les semaines"),
        ("offers", "aucun de ces mots n’est dans exchange.yaml : Magic"),
    ]


def test_the_day_it_was_assured_is_better_than_the_day_it_was_changed(tmp_path: Path) -> None:
    [row] = read(foreign(tmp_path, assured_date="2026-10-01"), TERMS)
    assert row.draft
    assert row.draft["hours_seen_on"] == "2026-10-01"


def test_a_service_that_is_gone_is_no_draft(tmp_path: Path) -> None:
    [row] = read(foreign(tmp_path, status="defunct"), TERMS)
    assert row.draft is None
    [row] = read(foreign(tmp_path, status="inactive"), TERMS)
    assert row.draft
    assert row.draft["status"] == "paused"


def test_what_is_no_service_is_refused_as_a_row(tmp_path: Path) -> None:
    [row] = read(written(tmp_path / "a.json", "[1]"), TERMS)
    assert row.draft is None
