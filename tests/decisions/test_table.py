"""A table asks only what can change something, and the first row that matches wins."""

from __future__ import annotations

import pytest

from bot.decisions.table import Ask, Decided, Step, Undecided, decide, finish, with_defaults
from tests.decisions.making import table


@pytest.mark.parametrize(
    ("answers", "step"),
    [
        ({}, Ask("outside")),
        ({"outside": "no"}, Decided("slippers", ())),
        ({"outside": "yes"}, Ask("weather")),
        ({"outside": "yes", "weather": "rain"}, Ask("cold")),
        ({"outside": "yes", "weather": "rain", "cold": "yes"}, Ask("far")),
        (
            {"outside": "yes", "weather": "rain", "cold": "yes", "far": "no"},
            Decided("boots", ("scarf", "umbrella")),
        ),
        (
            {"outside": "yes", "weather": "sun", "cold": "yes", "far": "yes"},
            Decided("shoes", ("bag", "scarf")),
        ),
        ({"outside": "no", "weather": "rain"}, Decided("slippers", ())),
    ],
)
def test_the_step_that_follows_from_answers(answers: dict[str, str], step: Step) -> None:
    assert decide(table(), answers) == step


def test_an_answer_no_row_takes_is_undecided() -> None:
    assert decide(table(), {"outside": "yes", "weather": "snow"}) == Undecided()


def test_a_default_stands_in_only_before_a_later_answer() -> None:
    assert with_defaults(table(), {"weather": "sun"}) == {"outside": "yes", "weather": "sun"}
    assert with_defaults(table(), {}) == {}


def test_going_on_from_tick_boxes_takes_what_was_not_ticked_as_default() -> None:
    question = table().question_of("cold")
    assert finish(question, table(), {"far": "yes"}) == {"far": "yes", "cold": "no"}


def test_a_slot_that_no_page_asks_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        table().question_of("colour")
