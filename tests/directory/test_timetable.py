"""Closures and other hours count on their days, both ends included."""

from __future__ import annotations

from datetime import date

import pytest

from bot.directory.timetable import (
    Closure,
    ReplacedHours,
    SpecialHours,
    Stop,
    hours_in_place,
    on_day,
)

FROM, TO = date(2026, 12, 1), date(2026, 12, 3)


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2026, 11, 30), False),
        (FROM, True),
        (TO, True),
        (date(2026, 12, 4), False),
    ],
)
def test_both_ends_belong_to_it(day: date, held: bool) -> None:
    closure, other = Closure(FROM, TO), ReplacedHours(FROM, TO, "24/7")
    assert on_day((closure,), day) == (closure if held else None)
    assert hours_in_place((other,), day) == ("24/7" if held else None)


def test_a_closure_without_an_end_lasts() -> None:
    assert on_day((Closure(FROM),), date(2099, 1, 1)) == Closure(FROM)


def test_a_text_is_named_by_what_it_is_about() -> None:
    assert Stop("Métro Barbès, sortie 2", 48.88, 2.35).text_id == "stop-metro-barbes-sortie-2"
    assert SpecialHours("Th 09:00-12:00", "shower", "women").text_id == (
        "special-shower-women-th-09-00-12-00"
    )
    assert Closure(date(2026, 12, 20)).text_id == "closure-2026-12-20"
