"""Numbers per day, language and page; small ones are hidden."""

from __future__ import annotations

from datetime import date

from bot.counts.tally import Cell, Tally, published

DAY = date(2026, 11, 24)


def test_pages_are_counted_and_handed_over_once() -> None:
    tally = Tally()
    for _ in range(3):
        tally.add(DAY, "fr", "home.menu")
    assert tally.drain() == {Cell(DAY, "fr", "home.menu"): 3}
    assert tally.drain() == {}


def test_a_small_number_is_hidden_not_rounded() -> None:
    few, many = Cell(DAY, "ka", "a.b"), Cell(DAY, "fr", "a.b")
    assert published({few: 9, many: 10}, smallest=10) == {few: None, many: 10}


def test_what_is_said_of_a_service_is_counted_by_month_and_without_a_language() -> None:
    tally = Tally()
    tally.report(DAY, "abcde", "closed")
    tally.report(date(2026, 11, 3), "abcde", "closed")
    assert tally.drain() == {Cell(date(2026, 11, 1), "", "reported:closed:abcde"): 2}


def test_who_comes_by_the_cards_of_a_site_is_counted_by_month_with_the_code_alone() -> None:
    tally = Tally()
    tally.arrive(DAY, "B12")
    tally.arrive(date(2026, 11, 3), "B12")
    assert tally.drain() == {Cell(date(2026, 11, 1), "", "site:B12"): 2}


def test_somebody_who_makes_up_codes_does_not_fill_the_counts() -> None:
    tally = Tally()
    tally.arrive(DAY, "B12")
    for number in range(600):
        tally.arrive(DAY, f"X{number}")
    tally.arrive(DAY, "B12")
    numbers = tally.drain()
    assert len(numbers) == 500
    assert numbers[Cell(date(2026, 11, 1), "", "site:B12")] == 2
