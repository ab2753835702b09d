"""The end of a file."""

from __future__ import annotations

import pytest

from bot.editing.mends.last_line import mend
from bot.editing.mends.mend import About


@pytest.mark.parametrize(
    ("written", "line"),
    [("a: 1\nb: 2", 2), ("a: 1\nb: 2\n\n\n", 3), ("a: 1\nb: 2\n", 0)],
)
def test_it_ends_with_one_line_end(written: str, line: int, topic: About) -> None:
    text, fixes = mend(written, topic)
    assert text == "a: 1\nb: 2\n"
    assert [fix.line for fix in fixes] == ([line] if line else [])


def test_an_empty_file_is_left_to_the_check(topic: About) -> None:
    assert mend("\n\n", topic) == ("\n\n", [])
