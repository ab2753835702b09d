"""One picture or voice as a message: uploaded once, then named; a failure is a number of 0."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram import Bot
from telegram.error import TimedOut
from telegram.ext import ExtBot

from bot.channels.telegram.media import MediaSender
from bot.content.content import Content
from bot.engine.reply import Media
from tests.channels.telegram.updates import CHAT
from tests.content.media.making import illustrated
from tests.fakes import FakeBotApi


@pytest.fixture
def content(folder: Path) -> Content:
    return illustrated(folder)


@pytest.fixture
def api() -> FakeBotApi:
    return FakeBotApi()


@pytest.fixture
async def bot(api: FakeBotApi) -> AsyncIterator[Bot]:
    one: ExtBot[None] = ExtBot("1:x", request=api, get_updates_request=api)
    async with one:
        yield one


def media(content: Content, name: str) -> Media:
    return Media("Une image", content.media[name], content.media[name])


@pytest.mark.parametrize(
    ("name", "method", "field"),
    [("page.png", "sendPhoto", "photo"), ("voice.fr.ogg", "sendVoice", "voice")],
)
async def test_what_was_sent_once_is_named_by_its_id(
    content: Content, api: FakeBotApi, bot: Bot, name: str, method: str, field: str
) -> None:
    sender, one = MediaSender(), media(content, name)
    first, second = await sender.send(bot, CHAT, one), await sender.send(bot, CHAT + 1, one)
    uploaded, named = api.made(method)
    assert field not in uploaded, "a file goes beside the parameters"
    assert named[field] == f"id-{first}"
    assert (uploaded["caption"], named["caption"]) == ("Une image", "Une image")
    assert first != second


@pytest.mark.parametrize(
    ("failure", "tries"), [((400, "Bad Request: IMAGE_PROCESS_FAILED"), 1), (TimedOut(), 1)]
)
async def test_a_failure_sends_nothing_twice(
    content: Content,
    api: FakeBotApi,
    bot: Bot,
    failure: tuple[int, str] | Exception,
    tries: int,
) -> None:
    api.failing["sendPhoto"] = [failure]
    assert await MediaSender().send(bot, CHAT, media(content, "page.png")) == 0
    assert len(api.made("sendPhoto")) == tries


async def test_an_id_that_is_refused_makes_room_for_an_upload(
    content: Content, api: FakeBotApi, bot: Bot
) -> None:
    sender, one = MediaSender(), media(content, "page.png")
    await sender.send(bot, CHAT, one)
    api.failing["sendPhoto"] = [(400, "Bad Request: wrong file identifier specified")]
    assert await sender.send(bot, CHAT, one) > 0
    assert "photo" not in api.made("sendPhoto")[-1]
