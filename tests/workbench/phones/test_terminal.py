"""In the terminal a page is text, its buttons numbered."""

from __future__ import annotations

from bot.workbench.desk import Desk
from bot.workbench.phones.terminal import show
from tests.workbench.phones.conftest import Opened


async def test_the_numbers_lead_on(desk: Desk, opened: Opened) -> None:
    turn = await opened("test.boots", "fr")
    shown = show(desk.content, turn, 0)
    assert "**Mettez des bottes.**" in shown
    assert ">#1</a>" in shown
    assert shown.count('class="number"') == len(turn.reply.all_buttons)
