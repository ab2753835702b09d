"""Hours that may be open in an ordinary week hold every moment at which they are open."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from opening_hours import State

from bot.directory.hours import parsed
from bot.directory.ordinary import ANY_TIME, UNKNOWN, hour_of_week, is_ordinary, may_open
from tests.directory.making import paris

days = st.sampled_from(["Mo-Fr ", "Mo,We-Sa ", "Sa-Su ", "Su-Tu ", "Mo-Su,PH ", "Fr,PH ", ""])
times = st.lists(
    st.tuples(st.integers(0, 95), st.integers(1, 96)).map(
        lambda span: f"{_clock(span[0])}-{_clock(span[0] + span[1])}"
    ),
    min_size=1,
    max_size=2,
    unique=True,
).map(",".join)
rules = st.builds("{}{}".format, days, times | st.just("off"))
ends = st.sampled_from(
    ["", "; PH off", '; PH unknown "?"', "; PH 10:00-12:00", "; PH 20:00-48:00",
     '; Mo-Tu 12:00-14:00 unknown "?"']
)  # fmt: skip
weekly = st.builds(
    "{}{}".format, st.lists(rules, min_size=1, max_size=3).map("; ".join), ends
) | st.sampled_from(["24/7", "24/7; PH off"])
other = st.sampled_from(
    ["Mo[1] 09:00-12:00", "Dec Mo-Fr 10:00-12:00", "2027 Jan 10:00-12:00", "sunrise-sunset",
     "SH Mo-Fr 10:00-12:00", "Mo-Fr 09:00-12:00; PH -1 day off", "week 1-53/2 Mo 10:00-12:00"]
)  # fmt: skip
moments = st.integers(0, 60 * 24 * 500).map(
    lambda minutes: paris("2026-09-01 00:00") + timedelta(minutes=minutes)
)


def _clock(quarters: int) -> str:
    return f"{quarters // 4:02}:{quarters % 4 * 15:02}"


@settings(deadline=None, max_examples=500)
@given(weekly | other, moments)
def test_never_open_or_unknown_where_it_is_not_expected(hours: str, at: datetime) -> None:
    hour = hour_of_week(at)
    assume(hour is not None)
    assert hour is not None
    week, state = may_open(hours), parsed(hours).state(at)[0]
    assert state != State.OPEN or week.hours >> hour & 1
    assert state != State.UNKNOWN or week.doubtful


def test_a_week_has_no_more_than_it_needs() -> None:
    week = may_open("Tu 09:10-11:00, We 23:00-01:00; PH off")
    hours = [hour for hour in range(168) if week.hours >> hour & 1]
    assert (hours, week.doubtful) == ([24 + 9, 24 + 10, 48 + 23, 72], False)
    assert may_open("24/7") == (2**168 - 1, False)
    assert may_open("Su 22:00-02:00").hours == 1 << 0 | 1 << 1 | 1 << 166 | 1 << 167


def test_what_is_not_the_same_every_week_may_be_at_any_time() -> None:
    assert may_open("Dec 24 10:00-12:00") == may_open("easter 10:00-12:00") == ANY_TIME
    assert may_open(None) == UNKNOWN


@pytest.mark.parametrize(
    ("day", "ordinary"),
    [
        ("2026-11-24", True),
        ("2026-12-24", True),
        ("2026-12-25", False),
        ("2026-12-26", False),
        ("2026-12-27", True),
        ("2027-03-28", False),
        ("2027-03-27", True),
        ("2027-10-31", False),
    ],
)
def test_a_day_is_ordinary_without_a_holiday_before_it_and_with_24_hours(
    day: str, ordinary: bool
) -> None:
    assert is_ordinary(date.fromisoformat(day)) is ordinary


def test_an_hour_of_a_week_is_counted_from_monday() -> None:
    assert hour_of_week(paris("2026-11-23 00:59")) == 0
    assert hour_of_week(paris("2026-11-29 23:00")) == 167
    assert hour_of_week(paris("2026-12-25 10:00")) is None
