"""Hours of an offer or for some people: said with their age, or not at all."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from bot.content.content import Content
from bot.directory.timetable import ForWhom, SpecialHours
from bot.engine.hours_words import hours_words, plain_hours, special_hours_lines
from tests.directory.making import TODAY, service
from tests.engine.kinds.making import spaced


@pytest.mark.parametrize(
    ("hours", "seen", "told"),
    [
        ("Mo 09:00-12:00", TODAY, "lun. 09:00–12:00"),
        ("24/7", TODAY, "always"),
        ("Mo 09:00-12:00", date(2024, 5, 2), "hours-seen lun. 09:00–12:00 2 mai 2024"),
        ("Mo 09:00-12:00", None, ""),
        ("off", TODAY, ""),
    ],
)
def test_hours_are_said_no_surer_than_they_are(
    small: Content, hours: str, seen: date | None, told: str
) -> None:
    one = service(hours_seen_on=seen)
    assert spaced(hours_words(small, "fr", one, hours, TODAY)) == told


def test_day_and_night_is_said_in_words(small: Content) -> None:
    assert plain_hours(small, "fr", "24/7", TODAY) == "always"
    assert spaced(plain_hours(small, "fr", "Mo 09:00-12:00", TODAY)) == "lun. 09:00–12:00"


@pytest.mark.parametrize(
    ("special", "told"),
    [
        (
            SpecialHours("Th 09:00-12:00", audience="women"),
            ["- at-hours jeu. 09:00–12:00 for-women"],
        ),
        (
            SpecialHours("Th 09:00-12:00", "shower", note="Sonnez"),
            ["- at-hours jeu. 09:00–12:00 Douche", "Sonnez"],
        ),
        (
            SpecialHours("Th 09:00-12:00", "shower", "men"),
            ["- at-hours jeu. 09:00–12:00 Douche, for-men"],
        ),
        (SpecialHours("off", "shower", note="Plus de douche"), []),
    ],
)
def test_each_of_the_special_hours_says_for_what_and_for_whom(
    small: Content, special: SpecialHours, told: list[str]
) -> None:
    one = service(hours_seen_on=TODAY, special_hours=(special,))
    assert [spaced(line) for line in special_hours_lines(small, "fr", one, TODAY)] == told


@pytest.mark.parametrize("people", get_args(ForWhom))
def test_everybody_with_hours_of_their_own_has_a_word(small: Content, people: ForWhom) -> None:
    special = SpecialHours("Th 09:00-12:00", audience=people)
    one = service(hours_seen_on=TODAY, special_hours=(special,))
    [line] = special_hours_lines(small, "fr", one, TODAY)
    assert f"for-{people}" in line
