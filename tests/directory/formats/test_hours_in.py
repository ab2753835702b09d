"""Hours from elsewhere: the spelling may be mended, an hour is never made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.formats.hours_in import hours_in
from bot.directory.lint import Hours, hours_problems
from tests.directory.formats.making import TODAY


@pytest.mark.parametrize(
    ("text", "hours", "repairs"),
    [
        ("Mo 09:00-12:00; PH off", "Mo 09:00-12:00; PH off", 0),
        ("Mo 09:00-12:00", "Mo 09:00-12:00; PH unknown", 1),
        ("Mo 09:00-23:59; PH off", "Mo 09:00-24:00; PH off", 1),
        ("Lu-Ve 9h-17h", "Mo-Fr 09:00-17:00; PH unknown", 2),
        ("lun-ven 9h30-12h / 14h-17h", "Mo-Fr 09:30-12:00,14:00-17:00; PH unknown", 2),
        ("lun-ven 9h-17h sauf fériés", "Mo-Fr 09:00-17:00; PH off", 1),
    ],
)
def test_what_is_only_spelt_otherwise_is_mended(text: str, hours: str, repairs: int) -> None:
    taken = hours_in(text, TODAY)
    assert (taken.hours, len(taken.repairs)) == (hours, repairs)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "OH01"),
        ("24/7", "OH12"),
        ("Mo 18:00+; PH off", "OH06"),
        ("Mo 22:00-02:00", "OH05"),
        ('Mo 09:00-12:00 "sur rendez-vous"; PH off', "OH02"),
    ],
)
def test_what_could_mean_two_things_is_refused(text: str, rule: str) -> None:
    taken = hours_in(text, TODAY)
    assert taken.hours is None
    assert f"[{rule}]" in taken.why


def test_what_cannot_be_read_is_shown_as_it_was_written() -> None:
    taken = hours_in("9h-12h sur rdv", TODAY)
    assert taken.hours is None
    assert "ces horaires ne se lisent pas : « 9h-12h sur rdv »" in taken.why


def test_hours_of_the_night_are_taken_where_that_is_said() -> None:
    text = "Mo 22:00-02:00; PH off; PH +1 day 00:00-02:00 off"
    assert hours_in(text, TODAY).hours is None
    assert hours_in(text, TODAY, overnight=True).hours == text
    assert hours_in("24/7", TODAY, by_nature=True).hours == "24/7"


@given(st.text(max_size=40))
def test_what_is_taken_breaks_no_rule(text: str) -> None:
    taken = hours_in(text, TODAY)
    if taken.hours is not None:
        assert list(hours_problems(Hours(taken.hours, TODAY, live=False))) == []
