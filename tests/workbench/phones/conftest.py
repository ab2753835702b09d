"""A page as the guide answers it, for the phones to show."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.engine.event import Tap
from bot.engine.reply import Turn
from bot.engine.session import Session, write
from bot.workbench.desk import Desk
from tests.conftest import NOW

Opened = Callable[[str, str], Awaitable[Turn]]


@pytest.fixture
def opened(desk: Desk) -> Opened:
    """Opens a page in a language."""

    async def turn(page: str, lang: str) -> Turn:
        return await desk.answer(Tap(NOW, write(Session(lang, page))))

    return turn
