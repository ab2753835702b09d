"""A file that does not fit its model is told field by field, each at its place."""

from __future__ import annotations

import pytest

from bot.source.fit import Strict, fit
from bot.source.marked import parse


class Inner(Strict):
    size: int


class Outer(Strict):
    name: str
    parts: tuple[Inner, ...] = ()


@pytest.mark.parametrize(
    ("written", "place", "rule", "word"),
    [
        ("name: a\nprats: []\n", (2, 1), "unknown-key", "did you mean 'parts'"),
        ("parts: []\n", (1, 1), "missing-field", "'name' is missing"),
        ("name: a\nparts:\n  - size: big\n", (3, 11), "wrong-value", "'size'"),
        ("name: a\nparts:\n  - sise: 1\n    size: 2\n", (3, 5), "unknown-key", "'size'"),
        ("{name: a, b}\n", (1, 11), "unknown-key", "a text that contains a comma"),
        ("{parts: [], name:a}\n", (1, 13), "unknown-key", "'name:a'; after ':' comes a space"),
        ("name: a\nprats:\n", (2, 1), "unknown-key", "did you mean 'parts'"),
        ("name: a\nparts:\n  - size: big\n", (3, 11), "wrong-value", "should be a whole number"),
        ("name: a\nparts:\n  - size:\n", (3, 10), "wrong-value", "'size': should not be empty"),
        ("name: a\nparts:\n  - {}\n", (3, 5), "missing-field", "is missing in parts › 1"),
        ("name: a\nparts: big\n", (2, 8), "wrong-value", "'parts': should be a list"),
        ("name: [a]\n", (1, 7), "wrong-value", "'name': should be a text; put it between quotes"),
        ("- a\n", (1, 1), "wrong-value", "this file: should hold lines of 'name: value'"),
    ],
)
def test_each_misfit_is_a_located_problem(
    written: str, place: tuple[int, int], rule: str, word: str
) -> None:
    source, _ = parse(written, "x.yaml")
    value, problems = fit(Outer, source, source.value)
    assert value is None
    said = next(problem for problem in problems if problem.rule == rule)
    assert (said.line, said.column) == place
    assert word in said.message


def test_all_misfits_are_told_at_once() -> None:
    source, _ = parse("nam: a\nparts: [{size: x}]\n", "x.yaml")
    _, problems = fit(Outer, source, source.value)
    assert {problem.rule for problem in problems} == {"unknown-key", "missing-field", "wrong-value"}


def test_what_fits_is_the_model() -> None:
    source, _ = parse("name: a\nparts: [{size: 3}]\n", "x.yaml")
    value, problems = fit(Outer, source, source.value)
    assert problems == []
    assert value == Outer(name="a", parts=(Inner(size=3),))
