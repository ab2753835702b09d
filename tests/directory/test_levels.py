"""Levels come in the order of a ranking."""

from __future__ import annotations

from bot.directory.levels import levels


def test_what_is_known_to_suit_comes_first_whatever_its_hours() -> None:
    assert list(levels(1, only_open=False)) == [
        (0, "open"), (0, "open-to-confirm"), (0, "any"),
        (1, "open"), (1, "open-to-confirm"), (1, "any"),
    ]  # fmt: skip


def test_where_only_open_ones_are_asked_for_a_doubt_of_it_counts_as_one_more() -> None:
    assert list(levels(1, only_open=True)) == [
        (0, "open"),
        (1, "open"), (0, "open-to-confirm"), (0, "unknown"),
        (1, "open-to-confirm"), (1, "unknown"),
    ]  # fmt: skip
    assert list(levels(0, only_open=True)) == [
        (0, "open"), (0, "open-to-confirm"), (0, "unknown"),
    ]  # fmt: skip
