"""A crowd is let in up to a number, and again once somebody has left."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.channels.web.crowd import Crowd, emergency_page
from bot.content.content import Content
from bot.engine import session as token
from bot.engine.event import Event, Position, Start, Tap, Text
from bot.engine.session import Session
from tests.conftest import NOW


def test_as_many_as_there_is_room_for_are_let_in() -> None:
    crowd = Crowd(2)
    with crowd.enter() as one, crowd.enter() as two, crowd.enter() as three:
        assert (one, two, three) == (True, True, False)
        with crowd.enter() as four:
            assert not four
    with crowd.enter() as again:
        assert again


def test_who_leaves_by_an_error_leaves_too() -> None:
    crowd = Crowd(1)
    with pytest.raises(ValueError, match="x"), crowd.enter():
        raise ValueError("x")
    with crowd.enter() as again:
        assert again


@pytest.mark.parametrize(
    ("event", "lang"),
    [
        (lambda here: Tap(NOW, here, "fr"), "en"),
        (lambda here: Text(NOW, "bonjour", "fr", here), "en"),
        (lambda here: Position(NOW, 48.86, 2.35, "fr", here), "en"),
        (lambda here: Start(NOW, "fr"), "fr"),
        (lambda here: Tap(NOW, "nothing", "fr"), "fr"),
    ],
)
def test_whoever_finds_no_room_gets_the_emergency_page_in_the_language_of_the_talk(
    small: Content, event: Callable[[str], Event], lang: str
) -> None:
    here = token.write(Session("en", small.pack.home))
    turn = emergency_page(small, event(here))
    assert (turn.session.node, turn.session.lang) == (small.pack.emergency, lang)
    assert "15" in turn.reply.texts[0]
