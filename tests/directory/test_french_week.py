"""Hours said in French."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.directory.french_week import said_date, said_spans, said_time, said_week

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("Mo-Fr 09:00-17:00; PH off", "du lundi au vendredi, de 9 h à 17 h"),
        ("Mo,Tu 09:30-12:00,14:00-24:00", "lundi et mardi, de 9 h 30 à midi et de 14 h à minuit"),
        ("Mo-Fr 09:00-12:00; Sa 10:00-11:05",
         "du lundi au vendredi, de 9 h à midi ; samedi, de 10 h à 11 h 05"),
        ("24/7", "tous les jours, jour et nuit"),
        ("Mo-Su 00:00-24:00", "tous les jours, jour et nuit"),
        ("2027 Mar 01-2027 Mar 05 10:00-12:00", "fermé toute la semaine"),
    ],
)  # fmt: skip
def test_a_week_is_said_as_on_the_telephone(hours: str, said: str) -> None:
    assert said_week(hours, MONDAY) == said


def test_midnight_is_said_at_the_end_only() -> None:
    assert said_time(time()) == "0 h"
    assert said_spans([(time(), time(2))]) == "de 0 h à 2 h"


def test_the_first_of_a_month_has_its_own_word() -> None:
    assert [said_date(date(2026, 5, 1)), said_date(date(2026, 3, 3))] == [
        "1er mai 2026",
        "3 mars 2026",
    ]
