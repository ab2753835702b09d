"""The end of a talk takes nothing of it along."""

from __future__ import annotations

from dataclasses import replace

from bot.content.content import Content
from bot.engine.kinds.end import show
from bot.engine.session import Session, write_point
from tests.conftest import NOW
from tests.engine.talking import Person

TALK = Session("en", "test.hide", "test.page", "AB01", write_point(48.88, 2.35), 2, "abcde", 1)


def test_nothing_of_the_session_goes_on(small: Content) -> None:
    page = show(small, TALK, small.nodes["test.hide"], NOW, None)
    assert page.session == Session("en", "test.hide")
    assert (page.texts, page.hide) == (("Effacé",), True)


def test_another_end_removes_nothing(small: Content) -> None:
    goodbye = replace(small.nodes["test.page"], kind="end")
    page = show(small, TALK._replace(node="test.page"), goodbye, NOW, None)
    assert not page.hide
    assert [button.label for button in page.buttons] == ["Start"]


def test_after_hiding_no_button_holds_the_place(person: Person) -> None:
    place = write_point(48.88, 2.35)
    person.shares(48.88, 2.35)
    assert any(place in button.token for button in person.reply.all_buttons)
    person.tap("hide")
    assert not any(place in button.token for button in person.reply.all_buttons)
    assert person.reply.emergency is not None
