"""A decision table answers everybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.check import decisions_complete
from tests.content.check.marked import assert_marked
from tests.making import DECISION

ROW = "  - {when: {weather: [rain, sun]}, outcome: boots, also: bag}"


def assert_found(folder: Path, decision: str) -> None:
    assert_marked(folder, decisions_complete.check, decisions__wear=decision)


def test_a_table_in_which_every_way_ends_is_fine(folder: Path) -> None:
    assert_found(folder, DECISION)


def test_answers_that_no_row_takes_are_shown(folder: Path) -> None:
    hole = DECISION.replace("weather: [rain, sun]}", "weather: rain}").replace(
        "rows:", "rows: #! decision-incomplete: outside=yes, weather=sun leads to no row"
    )
    assert_found(folder, hole)


def test_a_hole_before_any_question_is_said_so(folder: Path) -> None:
    rows = DECISION[: DECISION.index("rows:")]
    rows += "rows: #! decision-incomplete: outside=yes leads to no row\n"
    assert_found(folder, rows + "  - {when: {outside: no}, outcome: slippers}\n")


def test_a_question_that_never_gets_its_answer_is_found(folder: Path) -> None:
    asks = DECISION.replace("asks: weather", "asks: [weather, outside]").replace(
        "{label: Pluie, sets: {weather: rain}}", "{label: Pluie, sets: {outside: yes}}"
    )
    assert_found(
        folder, asks.replace("rows:", "rows: #! decision-incomplete: outside=yes asks without end")
    )


@pytest.mark.parametrize(
    "row",
    [
        "  - {when: {weather: rain}, outcome: boots}",
        "  - {when: {outside: no, weather: sun}, outcome: slippers}",
        "  - {outcome: boots}",
    ],
)
def test_a_row_that_comes_too_late_is_dead(folder: Path, row: str) -> None:
    late = f"{ROW}\n{row} #! dead-row: no answers lead to this row"
    assert_found(folder, DECISION.replace(ROW, late))


def test_an_outcome_nothing_leads_to_is_found(folder: Path) -> None:
    unused = "  sandals: {page: test.page} #! unused-outcome: nothing leads to 'sandals'\naddons:"
    assert_found(folder, DECISION.replace("addons:", unused))


def _long(pages: int, mark: str = "") -> str:
    """A table that asks everybody so many pages."""
    names = [f"s{number}" for number in range(pages)]
    slots = "".join(f"  {name}: {{answers: [a, b]}}\n" for name in names)
    questions = "".join(
        f"  {name}: {{asks: {name}, text: Q, options: [{{label: A, sets: {{{name}: a}}}},"
        f" {{label: B, sets: {{{name}: b}}}}]}}\n"
        for name in names
    )
    when = ", ".join(f"{name}: [a, b]" for name in names)
    return (
        f"decision: long\nslots:\n{slots}questions:\n{questions}"
        f"outcomes: {{end: {{page: test.home}}}}\nrows:{mark}\n"
        f"  - {{when: {{{when}}}, outcome: end}}\n"
    )


def test_eight_pages_are_bearable(folder: Path) -> None:
    assert_found(folder, _long(8))


def test_nine_pages_are_too_long(folder: Path) -> None:
    answers = ", ".join(f"s{number}=a" for number in range(9))
    mark = f" #! decision-too-long: 9 pages for {answers}; at most 8"
    assert_found(folder, _long(9, mark))


def test_a_table_that_asks_for_a_slot_nobody_asks_is_left_to_its_own_rule(folder: Path) -> None:
    assert_found(folder, DECISION.replace("cold: yes}, add", "colt: yes}, add"))
