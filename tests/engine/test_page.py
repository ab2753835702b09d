"""A page needs little; what a kind does not say is not there."""

from __future__ import annotations

from bot.engine.page import Page
from bot.engine.session import Session


def test_a_page_is_complete_with_a_session_and_a_text() -> None:
    page = Page(Session("fr", "test.home"), ("Bonjour",))
    assert page.buttons == ()
    assert page.places == ()
    assert (page.state, page.back, page.pin) == ("source", "", None)
    assert not page.wants_position
    assert not page.hide
