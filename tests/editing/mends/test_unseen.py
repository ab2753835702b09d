"""Characters nobody sees are deleted."""

from __future__ import annotations

from bot.editing.mends.mend import About
from bot.editing.mends.unseen import mend


def test_they_are_deleted_and_their_lines_told(topic: About) -> None:
    text, fixes = mend("\ufefftopic: te\x0cst\nnodes:\x08\n", topic)
    assert text == "topic: test\nnodes:\n"
    assert [fix.line for fix in fixes] == [1, 1, 2]


def test_letters_of_every_script_stay(topic: About) -> None:
    text = "topic: ქართული العربية é\n"
    assert mend(text, topic) == (text, [])
