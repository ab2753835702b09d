"""Places in millimetres."""

from __future__ import annotations

from bot.cards.pieces import Box


def test_a_place_is_the_same_on_a_larger_page() -> None:
    assert Box(1, 2, 3, 4).moved(10, 20) == Box(11, 22, 3, 4)


def test_a_place_grows_with_its_page() -> None:
    assert Box(1, 2, 3, 4).scaled(2) == Box(2, 4, 6, 8)
