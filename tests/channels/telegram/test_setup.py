"""Setting up: what would change is told, made once, and then nothing is left to change."""

from __future__ import annotations

from telegram import Bot

from bot.channels.telegram.setup import apply, current, planned
from bot.content.content import Content
from tests.fakes import FakeBotApi

TOKEN = "1:made-for-tests"


async def test_a_new_bot_gets_everything_and_then_nothing_changes(small: Content) -> None:
    api = FakeBotApi()
    bot = Bot(TOKEN, request=api, get_updates_request=api)
    todo = await planned(bot, small)
    assert {change.language for change in todo} == {"", *small.pack.languages}
    assert not [name for name, _ in api.calls if name.startswith("set")]
    assert await apply(bot, small, todo) == []
    assert (await current(bot, "fr")).name == small.pack.name
    assert await planned(bot, small) == []


async def test_what_telegram_refuses_is_given_back(small: Content) -> None:
    api = FakeBotApi()
    api.failing["setMyName"] = [(400, "Bad Request: name is too long")]
    bot = Bot(TOKEN, request=api, get_updates_request=api)
    todo = await planned(bot, small)
    (refused,) = await apply(bot, small, todo)
    assert (refused.language, refused.what) == ("", "name")
