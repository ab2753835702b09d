"""Hours of a row, and those inside its parts."""

from __future__ import annotations

from bot.directory.formats.settling import Settling
from bot.directory.formats.times_in import settle_times
from tests.directory.formats.making import TERMS


def test_hours_that_are_refused_take_their_day_with_them() -> None:
    row = Settling(3, {"hours": "le matin", "hours_seen_on": "2026-11-01"}, TERMS)
    settle_times(row)
    assert row.values == {"remark": "hours: le matin"}


def test_parts_keep_what_can_be_read_and_special_hours_without_hours_are_nothing() -> None:
    stop = {"label": "x", "hours": "le soir"}
    special = {"audience": "women", "hours": "le soir"}
    line = {"number": "115", "hours": "Lu 9h-12h"}
    row = Settling(3, {"stops": [stop], "special_hours": [special], "phones": [line, "15"]}, TERMS)
    settle_times(row)
    assert row.values == {
        "stops": [{"label": "x"}],
        "phones": [{"number": "115", "hours": "Mo 09:00-12:00; PH unknown"}, "15"],
        "remark": "stops: le soir | special_hours: le soir",
    }
