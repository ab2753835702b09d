"""Of which day a record is; nobody else's word makes it verified."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.directory.formats.settling import Settling
from bot.directory.formats.vouched import settle_days
from tests.directory.formats.making import TERMS


def settled(seen_on: date | None = None, **values: object) -> Settling:
    row = Settling(3, dict(values), replace(TERMS, seen_on=seen_on))
    settle_days(row)
    return row


def test_a_verification_elsewhere_is_a_day_on_which_the_hours_were_seen() -> None:
    row = settled(hours="x", verified_on="2026-11-20", verify_method="phone", hours_trusted="yes")
    assert row.values == {"hours": "x", "hours_seen_on": "2026-11-20"}


def test_hours_of_no_day_are_refused_unless_whoever_brings_the_file_says_it() -> None:
    assert "on ne sait pas de quel jour ils sont" in settled(hours="x").said[0].why
    kept = settled(date(2026, 11, 3), hours="x").values
    assert kept == {"hours": "x", "hours_seen_on": "2026-11-03"}
    own = settled(date(2026, 11, 3), hours="x", hours_seen_on="2026-10-01").values
    assert own["hours_seen_on"] == "2026-10-01"


def test_a_day_to_come_is_a_slip() -> None:
    row = settled(hours="x", hours_seen_on="2062-11-03")
    assert row.said[0].why == "« 2062-11-03 » est dans l’avenir"
    assert "hours" not in row.values


def test_what_others_say_of_the_police_is_not_taken_over() -> None:
    row = settled(police_note="La police passe", police_note_approved_on="2026-11-01")
    assert row.values == {"remark": "police_note: La police passe"}


def test_a_day_that_is_none_is_for_the_schema_to_say() -> None:
    assert settled(hours_seen_on="hier").said == []
