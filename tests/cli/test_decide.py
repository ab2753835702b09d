"""``repere decide``: an outcome without talking, or what is still to be asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cli.decide import decided
from bot.content.content import Content
from tests.cli.conftest import Repere

RAIN = ["outside=yes", "weather=rain"]


def test_an_outcome_with_what_it_adds_and_its_path(repere: Repere) -> None:
    ran = repere("decide", "wear", "--json", *RAIN, "cold=yes", "far=no")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json == [
        {
            "outcome": "boots",
            "also": ["bag", "scarf"],
            "path": [["outside", "yes"], ["weather", "rain"], ["besides", "cold=yes far=no"]],
        }
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--json", "wear", "outside=no"],
        ["wear", "--json", "outside=no"],
        ["wear", "outside=no", "--json"],
    ],
)
def test_the_flag_may_stand_anywhere(repere: Repere, arguments: list[str]) -> None:
    ran = repere("decide", *arguments)
    assert ran.json == [{"outcome": "slippers", "also": [], "path": [["outside", "no"]]}]


def test_a_missing_answer_is_asked_for(repere: Repere) -> None:
    ran = repere("decide", "wear", "--json", "outside=yes")
    assert ran.code == 0
    assert ran.json == [{"ask": "weather", "answers": ["rain", "sun"]}]


def test_no_answer_at_all_asks_the_first_question(repere: Repere) -> None:
    assert repere("decide", "wear", "--json").json == [{"ask": "outside", "answers": ["yes", "no"]}]


def test_boxes_nobody_ticked_are_answered(repere: Repere) -> None:
    (result,) = repere("decide", "wear", "--json", *RAIN).json
    assert (result["outcome"], result["also"]) == ("boots", ["bag"])


def test_for_a_person_it_is_a_line_each(repere: Repere) -> None:
    ran = repere("decide", "wear", "outside=no")
    assert ran.out == "outcome: slippers\nalso: []\npath: [['outside', 'no']]\n"


def test_a_hole_in_the_table_is_no_outcome(small: Content) -> None:
    table = small.decisions["wear"].table
    holed = replace(table, rows=table.rows[:1])
    assert decided(holed, {"outside": "yes"}) == {"outcome": None, "also": [], "path": []}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["waer"], "no table 'waer'; did you mean 'wear'?"),
        (["other"], "no table 'other'; allowed: wear"),
        (["wear", "outsid=yes"], "no slot 'outsid'; did you mean 'outside'?"),
        (["wear", "x=yes"], "no slot 'x'; allowed: cold, far, outside, weather"),
        (["wear", "weather=rian"], "no answer 'rian' for 'weather'; did you mean 'rain'?"),
        (["wear", "weather=x"], "no answer 'x' for 'weather'; allowed: rain, sun"),
        (["wear", "rain"], "'rain' should be slot=value; slots: outside, weather, cold, far"),
        (["wear", "--jsn"], "'--jsn' should be slot=value; slots: outside, weather, cold, far"),
    ],
)
def test_a_wrong_use_says_what_is_right(repere: Repere, arguments: list[str], said: str) -> None:
    ran = repere("decide", *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", f"repere: {said}\n")


def test_the_real_table_by_its_contract(real: Repere) -> None:
    (asked,) = real("decide", "coverage", "--json", "emergency=no").json
    assert list(asked) == ["ask", "answers"]
    (result,) = real("decide", "coverage", "--json", "emergency=no", "location=prison").json
    assert list(result) == ["outcome", "also", "path"]


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_any_answers_to_the_real_table_give_an_outcome_or_a_question(
    content: Content, data: st.DataObject
) -> None:
    for decision in content.decisions.values():
        slots = {slot.name: st.sampled_from(slot.answers) for slot in decision.table.slots}
        answers = data.draw(st.fixed_dictionaries({}, optional=slots))
        result = decided(decision.table, answers)
        if "ask" in result:
            assert result["ask"] not in answers
        else:
            assert result["outcome"] in decision.outcomes
