"""On Telegram a page is one message with its rows of buttons."""

from __future__ import annotations

from bot.workbench import words
from bot.workbench.desk import Desk
from bot.workbench.phones.telegram import show
from tests.workbench.phones.conftest import Opened


async def test_bold_is_bold_and_each_button_can_be_pressed(desk: Desk, opened: Opened) -> None:
    turn = await opened("test.boots", "fr")
    shown = show(desk.content, turn, 0)
    assert "<b>Mettez des bottes.</b>" in shown
    for button in turn.reply.all_buttons:
        assert button.label in shown
    assert shown.count('href="/talk?here=') == len(turn.reply.all_buttons)


async def test_two_short_buttons_share_a_row(desk: Desk, opened: Opened) -> None:
    shown = show(desk.content, await opened("test.question", "fr"), 0)
    assert "Peu</a><a" in shown


async def test_a_page_that_asks_for_a_place_says_so(desk: Desk, opened: Opened) -> None:
    shown = show(desk.content, await opened("test.nearby", "fr"), 0)
    assert words.POSITION_ASKED in shown
