"""Pictograms beside each other: none lost, in the order of reading, counted by dots."""

from __future__ import annotations

import re

import pytest

from bot.content.media.strip import Strip, drawn
from tests.content.media.making import PICTOGRAM


def made(count: int, steps: tuple[int, ...] = (), *, from_right: bool = False) -> str:
    drawings = [PICTOGRAM.replace("M0 0h9", f"M0 0h{number}") for number in range(count)]
    names = tuple(str(number) for number in range(count))
    return drawn(Strip(names, steps), drawings, from_right=from_right)


@pytest.mark.parametrize(
    ("count", "columns", "rows"), [(1, 1, 1), (2, 2, 1), (3, 3, 1), (4, 2, 2), (5, 3, 2), (6, 3, 2)]
)
def test_three_stand_beside_each_other_at_most(count: int, columns: int, rows: int) -> None:
    strip = made(count)
    assert f'viewBox="0 0 {columns * 212 + 12} {rows * 212 + 12}"' in strip
    assert strip.count("<svg width=") == count


@pytest.mark.parametrize(("from_right", "order"), [(False, [0, 1, 2]), (True, [2, 1, 0])])
def test_they_are_read_in_the_direction_of_the_language(from_right: bool, order: list[int]) -> None:
    found = re.findall(r"translate\((\d+) .*?M0 0h(\d)", made(3, from_right=from_right))
    assert [int(name) for _, name in sorted(found, key=lambda one: int(one[0]))] == order


def test_dots_count_the_steps_and_two_ways_have_the_same_number() -> None:
    cards = made(3, (1, 2, 2)).split("<g transform")[1:]
    assert [card.count("<circle") for card in cards] == [1, 2, 2]
    assert "<circle" not in made(3)


def test_the_look_of_a_pictogram_goes_with_it() -> None:
    assert '<svg width="200" height="200" fill="none" stroke="#000">' in made(1)


def test_what_is_no_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="one <svg>"):
        drawn(Strip(("x",)), ["<path/>"])
