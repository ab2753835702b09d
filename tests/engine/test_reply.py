"""A reply has its buttons in one order, whatever channel shows them."""

from __future__ import annotations

from bot.engine.reply import Button, Reply, Turn
from bot.engine.session import Session

OWN, HOME, HELP = Button("own", "1"), Button("home", "2"), Button("help", "3")


def test_the_emergency_comes_first_then_the_page_then_the_rest() -> None:
    reply = Reply(("text",), (OWN,), (HOME,), emergency=HELP)
    assert reply.all_buttons == (HELP, OWN, HOME)


def test_the_page_of_the_emergency_has_the_others() -> None:
    assert Reply(("text",), (OWN,), (HOME,)).all_buttons == (OWN, HOME)


def test_nothing_is_hidden_unless_asked() -> None:
    assert not Turn(Session("fr", "test.home"), Reply(("text",))).hide
