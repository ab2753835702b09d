"""The schedules of HSDS."""

from __future__ import annotations

import pytest

from bot.directory.formats.format import Said
from bot.directory.formats.hsds_times import hours


def test_hours_in_our_words_and_those_of_a_while() -> None:
    schedules = [
        {"description": "Mo 09:00-10:00; PH off", "notes": "Sonnez", "valid_to": "2027-01-01"},
        {"description": "Mo 10:00-11:00; PH off", "valid_from": "2026-12-01",
         "valid_to": "2026-12-02"},
    ]  # fmt: skip
    said: list[Said] = []
    assert hours({"schedules": schedules}, said) == {
        "hours": "Mo 09:00-10:00; PH off",
        "hours_note": "Sonnez",
        "valid_to": "2027-01-01",
        "replaced_hours": [
            {"from": "2026-12-01", "to": "2026-12-02", "hours": "Mo 10:00-11:00; PH off"}
        ],
    }
    assert said == []


def test_days_of_the_week() -> None:
    week = {"freq": "WEEKLY", "byday": "MO, TU", "opens_at": "09:00", "closes_at": "12:00"}
    found = hours({"schedules": [week]}, [])
    assert found["hours"] == "Mo,Tu 09:00-12:00; PH unknown"


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"freq": "MONTHLY"}, "« MONTHLY » n’est pas toutes les semaines"),
        ({"interval": 2}, "« WEEKLY » n’est pas toutes les semaines"),
        ({"byday": "2MO"}, "« 2MO » n’est pas un jour"),
        ({"opens_at": "14:00Z"}, "« 14:00Z » n’est pas une heure"),
        ({"closes_at": "09:00-05:00"}, "« 09:00-05:00 » n’est pas une heure"),
    ],
)
def test_what_is_no_week_is_refused(other: dict[str, object], why: str) -> None:
    week = {"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "12:00", **other}
    said: list[Said] = []
    assert "hours" not in hours({"schedules": [week]}, said)
    assert [one.why for one in said] == [why]
