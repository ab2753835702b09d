"""Hours as they stand in cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.formats.by_hand import by_hand


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("lun-ven 9h30-12h / 14h-17h", "lun-ven 9h30-12h, 14h-17h"),
        ("8h30-12h30/13h30-16h30", "8h30-12h30, 13h30-16h30"),
        ("9H00 - 12H00 ; 14H - 17H30", "9h00 - 12h00, 14h - 17h30"),
        ("9h30 à 12h puis 14h à 17h", "9h30 à 12h, 14h à 17h"),
        ("Lundi: 9h-12h\nMardi: 14h-17h", "Lundi: 9h-12h; Mardi: 14h-17h"),
        ("tlj 8h-20h", "tous les jours 8h-20h"),
        ("lun 9h-12h (hors jours fériés)", "lun 9h-12h; PH off"),
        ("24h/24, 7j/7", "24h/24, 7j/7"),
        ("lundi 14h/17h", "lundi 14h/17h"),
        ("mardi 1er et 3e", "mardi 1er et 3e"),
    ],
)
def test_one_mark_between_times_and_one_between_days(text: str, line: str) -> None:
    assert by_hand(text) == line


@given(st.text(max_size=60))
def test_no_figure_is_made_up(text: str) -> None:
    assert [one for one in by_hand(text) if one.isdigit()] == [one for one in text if one.isdigit()]
