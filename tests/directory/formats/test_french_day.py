"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.formats.french_day import day_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-03", "2026-11-03"),
        ("2026-11-03 00:00:00", "2026-11-03"),
        ("03/11/2026", "2026-11-03"),
        ("3.11.26", "2026-11-03"),
        ("03-11-2026", "2026-11-03"),
        ("3 novembre 2026", "2026-11-03"),
        ("1er déc. 2026", "2026-12-01"),
        ("11/2026", "2026-11-01"),
        ("nov. 2026", "2026-11-01"),
        ("ju 2026", None),
        ("jui 2026", None),
        ("31/02/2026", None),
        ("13/13/2026", None),
        ("hier", None),
        ("", None),
    ],
)
def test_a_date_is_read_or_it_is_none(text: str, day: str | None) -> None:
    assert day_of(text) == day


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_the_french_order(day: date) -> None:
    assert day_of(day.strftime("%d/%m/%Y")) == day.isoformat()
    assert day_of(day.strftime("%d/%m/%y")) == day.isoformat()


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_none(text: str) -> None:
    day = day_of(text)
    assert day is None or date.fromisoformat(day)
