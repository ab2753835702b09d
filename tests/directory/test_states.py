"""A state that is remembered is the one that would be worked out anew."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import PARIS
from bot.directory.freshness import Sureness
from bot.directory.hours import evaluated
from bot.directory.states import States
from tests.directory.making import paris

HOURS = (
    "24/7",
    "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
    "Mo-Su 22:00-06:00; PH off; PH +1 day 00:00-06:00 off",
    'Mo-Fr 09:00-12:00, Mo-Fr 12:00-14:00 unknown "?"; PH off',
    "2026 Dec 9 10:00-12:00; PH off",
    "Mo-Su 02:30-05:00; PH off",
)
minutes = st.lists(st.integers(0, 60 * 24 * 60), min_size=2, max_size=12)
sureness: st.SearchStrategy[Sureness] = st.sampled_from(["sure", "confirm", "unknown"])


@settings(deadline=None, max_examples=200)
@given(st.integers(0, len(HOURS) - 1), minutes, sureness)
def test_in_any_order_of_moments(number: int, moments: list[int], sure: Sureness) -> None:
    states = States()
    for minute in moments:
        at = paris("2026-10-20 00:00") + timedelta(minutes=minute)
        assert states.at(number, sure, at, HOURS.__getitem__) == evaluated(
            HOURS[number], at, sure, None
        )


def test_in_the_night_when_an_hour_comes_twice() -> None:
    states, hours = States(), "Mo-Su 08:00-02:00"
    before = datetime(2027, 10, 30, 23, tzinfo=UTC)
    for quarter in range(12):
        at = (before + timedelta(minutes=15 * quarter)).astimezone(PARIS)
        assert states.at(0, "sure", at, lambda _: hours) == evaluated(hours, at, "sure", None)
