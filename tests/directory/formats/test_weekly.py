"""Times day by day, as OpenStreetMap hours."""

from __future__ import annotations

import pytest

from bot.directory.formats.weekly import NotWeekly, weekly


def test_days_with_the_same_times_stand_together_and_holidays_are_unknown() -> None:
    times = [("Tu", "14:00", "17:00"), ("Mo", "9:00", "12:00"), ("Tu", "09:00", "12:00"),
             ("Mo", "14:00", "17:00"), ("Mo", "14:00", "17:00"), ("Su", "1000", "23:59"),
             ]  # fmt: skip
    assert weekly(times) == "Mo,Tu 09:00-12:00,14:00-17:00; Su 10:00-24:00; PH unknown"


def test_no_times_are_no_hours() -> None:
    assert weekly([]) == ""


@pytest.mark.parametrize(
    ("time", "why"),
    [
        (("Lundi", "09:00", "10:00"), "« Lundi » n’est pas un jour"),
        (("Mo", "matin", "10:00"), "« matin » n’est pas une heure"),
        (("Mo", "14:00Z", "15:00Z"), "« 14:00Z » n’est pas une heure"),
    ],
)
def test_what_says_no_week_is_refused(time: tuple[str, str, str], why: str) -> None:
    with pytest.raises(NotWeekly, match=why):
        weekly([time])
