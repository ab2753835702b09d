"""Spaces at the end of a line go, but never out of a text."""

from __future__ import annotations

from bot.editing.mends.mend import About
from bot.editing.mends.spaces import mend
from tests.making import TOPIC


def test_they_are_removed(topic: About) -> None:
    text, fixes = mend(TOPIC.replace("text: Bonjour\n", "text: Bonjour  \t\n"), topic)
    assert text == TOPIC
    assert fixes == [(4, "spaces at the end of the line are removed")]


def test_inside_a_text_they_stay_and_elsewhere_they_go(topic: About) -> None:
    inside = TOPIC.replace("Appelez :\n", "Appelez : \n")
    text, fixes = mend(inside.replace("text: Bonjour\n", "text: Bonjour \n"), topic)
    assert text == inside
    assert [fix.line for fix in fixes] == [4]
