"""A column for each day."""

from __future__ import annotations

from bot.directory.formats.hours_in import hours_in
from bot.directory.formats.week_in import week_in
from tests.directory.formats.making import TODAY


def test_an_empty_day_is_not_said_to_be_closed() -> None:
    week = dict.fromkeys(("Mo", "Tu", "Th"), "9h30-12h / 14h-17h") | {"We": "Fermé", "Su": " "}
    hours = hours_in(week_in(week), TODAY).hours
    assert hours == (
        "Mo,Tu,Th 09:30-12:00,14:00-17:00; We off; Fr,Sa,Su unknown; PH unknown"
    )  # fmt: skip


def test_a_day_that_cannot_be_read_refuses_the_week() -> None:
    assert hours_in(week_in({"Mo": "sur rdv"}), TODAY).hours is None
