"""The tests stand where the code stands: each file has its test file, and the reverse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import bot

CODE = Path(bot.__file__).parent
TESTS = Path(__file__).parent

NO_TEST_OF_THEIR_OWN = frozenset({"__init__", "__main__"})
ACROSS = frozenset(
    {
        "test_docs",
        "test_house",
        "content/check/test_marked",
        "content/test_bad_input",
        "content/test_coverage",
        "content/test_mixing",
        "content/test_walk",
        "stories/test_the_stories",
        "workbench/test_mistakes",
    }
)
"""Tests of no single file: the house, a tool of the tests, what editors may break, what is said."""
ELSEWHERE = frozenset({"e2e", "equal", "guides", "second_opinion"})
"""Folders of tests that go through everything, or ask another program."""


def test_every_file_of_the_code_has_its_test_file() -> None:
    assert sorted(_wanted() - _there()) == []


def test_every_test_file_has_its_file_of_the_code() -> None:
    assert sorted(_there() - _wanted() - ACROSS) == []


def _wanted() -> set[str]:
    """For ``bot/content/check/offers.py``: ``content/check/test_offers``."""
    return {
        (name.parent / f"test_{name.stem}").as_posix()
        for name in _files(CODE)
        if name.stem not in NO_TEST_OF_THEIR_OWN
    }


def _there() -> set[str]:
    return {
        name.with_suffix("").as_posix()
        for name in _files(TESTS)
        if name.stem.startswith("test_") and name.parts[0] not in ELSEWHERE
    }


def _files(folder: Path) -> Iterator[PurePosixPath]:
    for file in folder.rglob("*.py"):
        yield PurePosixPath(file.relative_to(folder).as_posix())
