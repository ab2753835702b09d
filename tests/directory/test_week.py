"""An ordinary week, day by day."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.directory.week import Days, week_of

MONDAY = date(2026, 11, 23)
MORNING = (time(9), time(12))


@pytest.mark.parametrize(
    ("hours", "week"),
    [
        ("Mo-We 09:00-12:00; PH off", (Days((0, 1, 2), (MORNING,)),)),
        (
            "Mo 09:00-12:00,14:00-18:00; Tu 09:00-12:00; Su 09:00-12:00",
            (Days((0,), (MORNING, (time(14), time(18)))), Days((1, 6), (MORNING,))),
        ),
        ("Fr 22:00-02:00", (Days((4,), ((time(22), time(2)),)),)),
        ("Mo off", ()),
        ("24/7", (Days((0, 1, 2, 3, 4, 5, 6), ((time(0), time(0)),)),)),
    ],
)
def test_days_with_the_same_hours_stand_together(hours: str, week: tuple[Days, ...]) -> None:
    assert week_of(hours, MONDAY) == week


def test_a_holiday_in_the_week_is_what_it_is() -> None:
    christmas = week_of("Mo-Su 09:00-12:00; PH off", date(2026, 12, 21))
    assert christmas == (Days((0, 1, 2, 3, 5, 6), (MORNING,)),)
