"""When a place of Soliguide is open."""

from __future__ import annotations

import pytest

from bot.directory.formats.format import Said
from bot.directory.formats.soliguide_times import alert, closures, hours, replaced, special

WEEK = {"monday": {"open": True, "timeslot": [{"start": 930, "end": 1200}]}}


@pytest.mark.parametrize(
    ("holidays", "said"), [("CLOSED", "PH off"), ("OPEN", "PH unknown"), ("UNKNOWN", "PH unknown")]
)
def test_holidays_are_closed_only_where_they_say_so(holidays: str, said: str) -> None:
    found = hours({"newhours": {**WEEK, "closedHolidays": holidays}}, [])
    assert found == {"hours": f"Mo 09:30-12:00; {said}"}


def test_other_hours_for_a_while_need_both_days() -> None:
    other = {"actif": True, "dateDebut": "2026-12-20T00:00:00Z", "dateFin": None, "hours": WEEK}
    said: list[Said] = []
    assert replaced({"tempInfos": {"hours": other}}, said) == {}
    assert said[0].what == "refused"
    whole = {**other, "dateFin": "2026-12-31T00:00:00Z"}
    assert replaced({"tempInfos": {"hours": whole}}, []) == {
        "replaced_hours": [
            {"from": "2026-12-20", "to": "2026-12-31", "hours": "Mo 09:30-12:00; PH unknown"}
        ]
    }
    assert replaced({"tempInfos": {"hours": {**whole, "actif": False}}}, []) == {}


def test_a_closure_is_announced_with_its_days() -> None:
    shut = {"actif": True, "dateDebut": "2026-12-20", "dateFin": "2027-01-03"}
    assert closures({"tempInfos": {"closure": shut}}) == {
        "closures": [{"from": "2026-12-20", "to": "2027-01-03"}]
    }
    assert closures({"tempInfos": {"closure": {**shut, "actif": False}}}) == {}


def test_a_message_without_a_last_day_would_stay_for_ever() -> None:
    message = {"actif": True, "name": "Grève", "description": "<p>Appelez</p>",
               "dateFin": "2026-12-01"}  # fmt: skip
    assert alert({"tempInfos": {"message": message}}) == {
        "alert": "Grève. Appelez",
        "alert_until": "2026-12-01",
    }
    assert alert({"tempInfos": {"message": {**message, "dateFin": None}}}) == {}
    assert alert({"tempInfos": {"message": {**message, "name": "x" * 201}}}) == {}


def test_hours_of_one_service_stand_under_its_offers() -> None:
    services: list[dict[str, object]] = [
        {"category": "shower", "differentHours": True, "hours": WEEK},
        {"category": "meal", "differentHours": False, "hours": WEEK},
    ]
    assert special(services, lambda word: [word], []) == [
        {"offer": "shower", "hours": "Mo 09:30-12:00; PH unknown"}
    ]
