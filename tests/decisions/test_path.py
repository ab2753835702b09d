"""The way through a table, forwards and back."""

from __future__ import annotations

import pytest

from bot.decisions.path import before, described, leaves, path
from bot.decisions.table import Decided
from tests.decisions.making import table

FULL = {"outside": "yes", "weather": "rain", "cold": "yes", "far": "no"}


def test_the_path_lists_the_pages_in_the_order_they_were_asked() -> None:
    assert [asked.question.id for asked in path(table(), FULL)] == ["where", "sky", "besides"]


def test_a_page_is_described_in_the_words_of_the_table() -> None:
    described_pages = [described(asked) for asked in path(table(), FULL)]
    assert described_pages == [
        ("outside", "yes"),
        ("weather", "rain"),
        ("besides", "cold=yes far=no"),
    ]


def test_back_takes_one_page_away() -> None:
    assert before(table(), {"outside": "yes", "weather": "rain"}) == {"outside": "yes"}
    assert before(table(), {"outside": "yes"}) == {}
    assert before(table(), {}) is None


def test_back_from_an_outcome_keeps_the_boxes_that_were_ticked() -> None:
    assert before(table(), FULL) == {"outside": "yes", "weather": "rain", "cold": "yes"}


@pytest.mark.parametrize("ticked", ["cold", "far"])
def test_back_from_a_half_ticked_page_leaves_that_page(ticked: str) -> None:
    half = {"outside": "yes", "weather": "rain", ticked: "yes"}
    assert before(table(), half) == {"outside": "yes"}


def test_back_from_an_outcome_with_every_box_ticked_asks_them_again() -> None:
    everything = {"outside": "yes", "weather": "rain", "cold": "yes", "far": "yes"}
    assert before(table(), everything) == {"outside": "yes", "weather": "rain"}


def test_back_as_often_as_one_likes_always_comes_to_the_first_page() -> None:
    for leaf in leaves(table()):
        answers: dict[str, str] | None = leaf.answers
        for _ in range(leaf.pages):
            assert answers is not None
            answers = before(table(), answers)
        assert answers == {}


def test_every_way_through_the_table_is_walked() -> None:
    ends = [leaf.step for leaf in leaves(table())]
    assert all(isinstance(end, Decided) for end in ends)
    assert {end.outcome for end in ends if isinstance(end, Decided)} == {
        "slippers",
        "ask",
        "boots",
        "shoes",
    }
    assert max(leaf.pages for leaf in leaves(table())) == 3
