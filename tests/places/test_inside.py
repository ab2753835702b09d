"""Which parts of a sentence may name a place: not every word of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.places.inside import parts


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("on dort dehors porte de la chapelle", "porte de la chapelle"),
        ("je suis malade à Stalingrad", "stalingrad"),
        ("on est près de la gare du Nord", "gare du nord"),
        ("où manger dans le 18e", "dans le 18e"),
        ("i sleep near Château Rouge", "chateau rouge"),
        ("где поесть на Сталинграде", "stalingrade"),
        ("y a quelqu'un au métro Barbès ce soir", "barbes"),
    ],
)
def test_a_part_that_follows_a_word_of_place_is_looked_at(sentence: str, part: str) -> None:
    assert part in parts(sentence)


@pytest.mark.parametrize(
    "text",
    ["", "Stalingrad", "à Stalingrad", "j'ai besoin d'eau de javel", "accès libre pour tous"],
)
def test_a_name_by_itself_is_left_alone(text: str) -> None:
    assert "javel" not in parts(text)
    assert "stalingrad" not in parts(text)


def test_long_parts_come_first_and_later_ones_before_earlier_ones() -> None:
    found = list(parts("vers barbès ou vers pantin"))
    assert found.index("pantin") < found.index("barbes")
    assert found.index("barbes ou") < found.index("pantin")


def test_a_word_that_begins_a_name_is_none_alone() -> None:
    assert "gare" not in parts("je suis à la gare")


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_parts_or_none(text: str) -> None:
    assert all(part and len(part.split()) <= 6 for part in parts(text))
