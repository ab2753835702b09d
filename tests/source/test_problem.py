"""A problem is worded for somebody who did not write the program."""

from __future__ import annotations

import pytest

from bot.source.problem import Problem, meant


@pytest.mark.parametrize(
    ("word", "allowed", "tail"),
    [
        ("eligble", ["eligible", "other"], "; did you mean 'eligible'?"),
        ("zzz", ["a", "b"], "; allowed: a, b"),
        ("zzz", [], ""),
    ],
)
def test_what_was_probably_meant_or_what_is_allowed(
    word: str, allowed: list[str], tail: str
) -> None:
    assert meant(word, allowed) == tail


def test_a_problem_reads_as_path_line_column() -> None:
    problem = Problem("content/topics/ame.yaml", 42, 7, "dangling-target", "no node 'eligble'")
    assert str(problem) == "content/topics/ame.yaml:42:7: no node 'eligble' [dangling-target]"


def test_problems_sort_by_place() -> None:
    late = Problem("b.yaml", 1, 1, "r", "m")
    early = Problem("a.yaml", 9, 1, "r", "m")
    assert sorted([late, early]) == [early, late]
