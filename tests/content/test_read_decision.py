"""From a decision file to its table and its words."""

from __future__ import annotations

import pytest

from bot.content.model import Addon, Decision, QuestionText
from bot.content.read_decision import decision_of
from bot.content.schema import DecisionSource
from bot.decisions.answers import signature
from bot.decisions.table import Choice, Condition, Extra, Question, Row, Slot
from bot.source.fit import fit
from bot.source.marked import parse
from tests.making import DECISION


@pytest.fixture
def wear() -> Decision:
    source, _ = parse(DECISION, "wear.yaml")
    written, problems = fit(DecisionSource, source, source.value)
    assert written is not None, problems
    return decision_of(written, source.path)


def test_the_table_has_slots_in_order_and_their_signature(wear: Decision) -> None:
    assert wear.table.slots == (
        Slot("outside", ("yes", "no"), "no"),
        Slot("weather", ("rain", "sun")),
        Slot("cold", ("yes", "no"), "no"),
        Slot("far", ("yes", "no"), "no"),
    )
    assert wear.table.signature == signature(wear.table.slots)


def test_a_question_asks_one_slot_or_several(wear: Decision) -> None:
    _, sky, besides = wear.table.questions
    rain, sun = Choice((("weather", "rain"),)), Choice((("weather", "sun"),))
    assert sky == Question("sky", ("weather",), (rain, sun))
    assert (besides.asks, besides.several) == (("cold", "far"), True)


def test_rows_are_conditions_in_the_order_of_asking(wear: Decision) -> None:
    assert wear.table.rows == (
        Row((Condition("outside", frozenset({"no"})),), "slippers"),
        Row((Condition("weather", frozenset({"rain", "sun"})),), "boots", ("bag",)),
    )


def test_an_add_on_may_depend_on_the_outcome(wear: Decision) -> None:
    boots = frozenset({"boots"})
    assert wear.table.extras == (
        Extra(boots, (Condition("cold", frozenset({"yes"})),), "scarf"),
        Extra(boots, (Condition("far", frozenset({"yes"})),), "bag"),
    )
    assert wear.table.always == ("keys",)


def test_the_words_stand_beside_the_table(wear: Decision) -> None:
    assert wear.questions["sky"] == QuestionText("Quel temps ?", ("Pluie", "Soleil"))
    assert wear.outcomes == {"boots": "test.page", "slippers": "test.home"}
    assert wear.addons["bag"] == Addon("Un sac", "test.nearby")
    assert (wear.table.id, wear.path) == ("wear", "wear.yaml")
