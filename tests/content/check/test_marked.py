"""The helper of the rules' tests itself: it must fail where a rule and the marks differ."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.content.draft import Draft
from bot.source.problem import Problem
from tests.content.check.marked import assert_marked
from tests.making import TOPIC

HOME = "  test.home:"


def complains_of_home(draft: Draft) -> Iterator[Problem]:
    yield draft.where("node", "test.home").problem("at-home", "nobody is in", at_key=True)


def test_a_rule_that_finds_what_is_marked_passes(folder: Path) -> None:
    assert_marked(folder, complains_of_home, TOPIC.replace(HOME, f"{HOME} #! at-home: nobody"))


@pytest.mark.parametrize(
    "marked",
    [
        HOME,
        f"{HOME} #! at-home: somebody",
        f"{HOME} #! away: nobody",
        f"{HOME} #! at-home: nobody #! at-home: nobody",
        f"\n{HOME}",
        f"#! at-home: nobody\n{HOME}",
    ],
)
def test_what_is_missing_or_too_much_fails(folder: Path, marked: str) -> None:
    with pytest.raises(AssertionError):
        assert_marked(folder, complains_of_home, TOPIC.replace(HOME, marked))


def test_content_that_cannot_be_read_fails(folder: Path) -> None:
    marked = TOPIC.replace(HOME, f"{HOME} #! at-home: nobody")
    with pytest.raises(AssertionError, match="nodse"):
        assert_marked(folder, complains_of_home, marked.replace("nodes:", "nodse:"))
