"""The table of health cover: every case by taps through the conversation, and its vocabulary."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content.content import Content
from bot.content.model import Decision
from bot.decisions import answers as written
from bot.decisions.path import leaves
from bot.decisions.table import Decided
from tests.conftest import NOW
from tests.engine.talking import Person

TOLD: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "coverage_cases.yaml").read_text("utf-8")
)
CASES: list[dict[str, Any]] = TOLD["cases"]
USUAL = {
    "emergency": "no",
    "location": "free",
    "age": "adult",
    "entry-visa-free": "no",
    "work": "none",
    "exempt": "none",
    "means": "unsure",
    "health": "none",
    "address": "yes",
    "work-accident": "no",
}
"""What a case does not say: nothing unusual."""


@pytest.fixture(scope="module")
def coverage(content: Content) -> Decision:
    return content.decisions["coverage"]


def test_the_table_has_the_slots_and_values_that_lawyers_were_asked_about(
    coverage: Decision,
) -> None:
    slots = {slot.name: set(slot.answers) for slot in coverage.table.slots}
    told = {name: {*map(_word, values), "unsure"} for name, values in TOLD["vocabulary"].items()}
    assert {name: answers | {"unsure"} for name, answers in slots.items()} == told


def test_the_table_has_the_outcomes_and_add_ons(coverage: Decision) -> None:
    assert sorted(coverage.outcomes) == TOLD["outcomes"]
    assert sorted(coverage.addons) == TOLD["addons"]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_case_is_reached_by_taps(content: Content, coverage: Decision, case: Any) -> None:
    person = Person(content, NOW).start("coverage")
    wanted = {**USUAL, **case["answers"]}
    pages = 0
    while person.node == content.table_pages["coverage"]:
        pages += 1
        assert pages <= 40, "the questions do not end"
        person.press(_button(coverage, person, wanted))
    assert person.turn is not None
    given = written.read(coverage.table, person.turn.session.answers) or {}
    step = written.step_of(coverage.table, person.turn.session.answers, given)
    assert step == Decided(case["outcome"], tuple(sorted(case["also"])))
    assert person.node == coverage.outcomes[case["outcome"]]
    for name in (*case["also"], *coverage.table.always):
        said = content.say("fr", f"coverage#addon:{name}", coverage.addons[name].text).text
        assert said in person.text


def _button(coverage: Decision, person: Person, wanted: dict[str, str]) -> str:
    """The button that a person with these answers would press on this page."""
    table = coverage.table
    assert person.turn is not None
    given = written.read(table, person.turn.session.answers) or {}
    for button in person.reply.buttons:
        answers = written.read(table, button.token.split("*")[-1].split("@")[0]) or {}
        new = {slot: answer for slot, answer in answers.items() if given.get(slot) != answer}
        if new and all(wanted.get(slot, answer) == answer for slot, answer in new.items()):
            if len(new) > 1 or not _several(coverage, next(iter(new))):
                return button.token
            if wanted[next(iter(new))] != USUAL[next(iter(new))]:
                return button.token
    return person.reply.buttons[-1].token


def _several(coverage: Decision, slot: str) -> bool:
    return coverage.table.question_of(slot).several


def test_every_way_through_ends_in_a_page_within_eight_questions(coverage: Decision) -> None:
    for leaf in leaves(coverage.table):
        assert isinstance(leaf.step, Decided)
        assert leaf.pages <= 8


def test_every_outcome_page_says_that_free_help_needs_no_cover(
    content: Content, coverage: Decision
) -> None:
    assert "hr-free" in coverage.table.always


def test_nothing_promises_more_than_probably(content: Content, coverage: Decision) -> None:
    for page in coverage.outcomes.values():
        text = content.nodes[page].text.lower()
        assert "vous avez droit" not in text


def test_back_through_the_questions_leads_to_the_first(content: Content) -> None:
    person = Person(content, NOW).start("coverage")
    first = person.text
    while person.node == content.table_pages["coverage"]:
        person.press(
            person.reply.buttons[4].token
            if len(person.reply.buttons) > 4
            else person.reply.buttons[0].token
        )
    for _ in range(10):
        if person.text == first:
            break
        person.tap("Retour")
    assert person.text == first


def _word(value: object) -> str:
    return str(value)
