"""Answers travel as a few characters; those of another table are never read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.decisions.answers import MOST_REMEMBERED, longest, read, signature, step_of, write
from bot.decisions.table import Slot
from tests.decisions.making import SLOTS, table

some_answers = st.fixed_dictionaries(
    {}, optional={slot.name: st.sampled_from(slot.answers) for slot in SLOTS}
)


@given(some_answers)
def test_answers_round_trip(answers: dict[str, str]) -> None:
    text = write(table(), answers)
    assert read(table(), text) == answers
    assert len(text) <= longest(table())


@given(st.text(alphabet="abz019-_A", max_size=8))
def test_any_text_is_read_or_refused(text: str) -> None:
    answers = read(table(), text)
    assert answers is None or write(table(), answers) in (text, text.rstrip("-"), "")


@pytest.mark.parametrize("text", ["zz0", "??00000", "x"])
def test_answers_to_another_table_are_refused(text: str) -> None:
    assert read(table(), text) is None


def test_an_answer_the_slot_does_not_have_is_refused() -> None:
    assert read(table(), table().signature + "9") is None


def test_the_signature_changes_with_slots_and_answers() -> None:
    assert signature(SLOTS) != signature(SLOTS[1:])
    assert signature(SLOTS) != signature((Slot("outside", ("no", "yes", "unsure")), *SLOTS[1:]))


def test_forged_answers_cannot_fill_the_memory() -> None:
    one = table()
    for number in range(MOST_REMEMBERED + 10):
        step_of(one, str(number), {})
    assert len(one.steps) == MOST_REMEMBERED
