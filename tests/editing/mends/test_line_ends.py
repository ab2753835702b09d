"""Line ends of Windows."""

from __future__ import annotations

from bot.editing.mends.line_ends import mend
from bot.editing.mends.mend import About


def test_they_are_told_once_with_the_first_of_them(topic: About) -> None:
    text, fixes = mend("a: 1\nb: 2\r\nc: 3\r\n", topic)
    assert text == "a: 1\nb: 2\nc: 3\n"
    assert fixes == [(2, "2 line ends of Windows are changed")]


def test_others_stay(topic: About) -> None:
    assert mend("a: 1\n", topic) == ("a: 1\n", [])
