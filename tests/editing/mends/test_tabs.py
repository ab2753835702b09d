"""Tabs at the start of a line are spaces."""

from __future__ import annotations

from bot.editing.mends.mend import About
from bot.editing.mends.tabs import mend


def test_each_is_two_spaces(topic: About) -> None:
    text, fixes = mend("nodes:\n\ta.b:\n\t\ttext: x\n", topic)
    assert text == "nodes:\n  a.b:\n    text: x\n"
    assert [fix.line for fix in fixes] == [2, 3]


def test_a_tab_inside_a_line_stays(topic: About) -> None:
    assert mend("topic: a\tb\n", topic) == ("topic: a\tb\n", [])
