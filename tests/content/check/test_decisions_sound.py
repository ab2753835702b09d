"""A decision table speaks only of what it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.check import decisions_sound
from tests.content.check.marked import assert_marked
from tests.making import DECISION


def assert_found(folder: Path, decision: str) -> None:
    assert_marked(folder, decisions_sound.check, decisions__wear=decision)


def test_a_table_that_speaks_of_what_it_has_is_fine(folder: Path) -> None:
    assert_found(folder, DECISION)


@pytest.mark.parametrize(
    ("written", "broken", "mark"),
    [
        (
            "asks: [cold, far]",
            "asks: [cold, far, fast]",
            "no slot 'fast'; allowed: cold, far, outside, weather",
        ),
        ("sets: {cold: yes}", "sets: {weather: sun}", "'weather' is not asked here; allowed: cold"),
        (
            "sets: {outside: no}",
            "sets: {outside: on}",
            "no answer 'on' for 'outside'; allowed: no, yes",
        ),
        (
            "outcome: slippers}",
            "outcome: slipers}",
            "no outcome 'slipers'; did you mean 'slippers'",
        ),
        ("also: bag}", "also: bags}", "no add-on 'bags'; did you mean 'bag'?"),
        ("when: {outside: no}", "when: {outsid: no}", "no slot 'outsid'; did you mean 'outside'?"),
        (
            "[rain, sun]}, o",
            "[rain, snow]}, o",
            "no answer 'snow' for 'weather'; allowed: rain, sun",
        ),
        ("when: {outside: no}", "when: {outcome: boots}", "no slot 'outcome'; allowed: cold, far,"),
        ("outcome: boots, cold", "outcome: boot, cold", "no outcome 'boot'; did you mean 'boots'?"),
        ("cold: yes}, add", "cold: very}, add", "no answer 'very' for 'cold'; allowed: no, yes"),
        ("far: yes}, add", "fra: yes}, add", "no slot 'fra'; did you mean 'far'?"),
        ("add: scarf", "add: scraf", "no add-on 'scraf'; did you mean 'scarf'?"),
        ("always: keys", "always: key", "no add-on 'key'; did you mean 'keys'?"),
        (
            "outside: {answers: [yes, no], default: no}",
            "outside: {answers: [yes, no], default: on}",
            "no answer 'on' for 'outside'; allowed: no, yes",
        ),
    ],
)
def test_a_name_that_the_table_has_not_is_told_where_it_stands(
    folder: Path, written: str, broken: str, mark: str
) -> None:
    lines = DECISION.splitlines()
    number = next(number for number, line in enumerate(lines) if written in line)
    lines[number] = f"{lines[number].replace(written, broken)} #! unknown-answer: {mark}"
    assert_found(folder, "\n".join(lines))


def test_a_slot_no_question_asks_is_told(folder: Path) -> None:
    extra = (
        "  colour: {answers: [red, blue]} #! slot-not-asked: no question asks 'colour'\nquestions:"
    )
    assert_found(folder, DECISION.replace("questions:", extra))


def test_tick_boxes_need_a_default(folder: Path) -> None:
    mark = "#! missing-default: 'far' is asked by tick boxes, so it needs a default"
    bare = DECISION.replace(
        "far: {answers: [yes, no], default: no}", f"far: {{answers: [yes, no]}} {mark}"
    )
    assert_found(folder, bare)


def test_a_list_of_names_points_to_the_line_of_the_wrong_one(folder: Path) -> None:
    listed = """\
always:
  - keys
  - kyes #! unknown-answer: no add-on 'kyes'; did you mean 'keys'?
"""
    assert_found(folder, DECISION.replace("always: keys\n", listed))
