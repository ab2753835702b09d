"""The Telegram bot as a running thing: polling, and a webhook that checks who calls."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from telegram import Update
from telegram.error import NetworkError

from bot.channels.telegram.application import (
    SECRET_HEADER,
    TelegramApplication,
    build,
    polling,
    webhook,
    webhook_route,
)
from bot.channels.telegram.channel import ALLOWED_UPDATES, TelegramChannel
from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.sessions.keys import ChatKeys
from tests.channels.telegram.updates import CHAT, message, pressed
from tests.conftest import NOW
from tests.fakes import FakeBotApi, FakeDirectory

SECRET = "a-secret-of-sixteen-or-more"
URL = "/telegram"


@pytest.fixture
def api() -> FakeBotApi:
    return FakeBotApi()


@pytest.fixture
def application(small: Content, api: FakeBotApi) -> TelegramApplication:
    conversation = Conversation(Shelf(small, Path(), Path()), FakeDirectory())
    channel = TelegramChannel(conversation, ChatKeys(), lambda: NOW)
    return build(channel, "1:x", "https://bot.example/", 1000, api)


@pytest.fixture
async def web(application: TelegramApplication) -> AsyncIterator[httpx.AsyncClient]:
    """The guide's web server, as Telegram sees it."""
    app = Starlette(routes=[webhook_route(application, SECRET)])
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://guide") as client:
        yield client


def body(**parts: Any) -> bytes:
    return json.dumps(message(**parts)).encode()


def knows(secret: str = SECRET) -> dict[str, str]:
    return {SECRET_HEADER: secret}


def test_another_server_may_answer_for_telegram(application: TelegramApplication) -> None:
    assert application.bot.base_url == "https://bot.example/bot1:x"
    assert application.bot.base_file_url == "https://bot.example/file/bot1:x"


async def test_telegram_is_told_where_to_send_and_with_which_secret(
    application: TelegramApplication, api: FakeBotApi
) -> None:
    async with webhook(application, "https://guide.example/", SECRET):
        (told,) = api.made("setWebhook")
    assert told["url"] == f"https://guide.example{URL}"
    assert told["secret_token"] == SECRET
    assert told["allowed_updates"] == ALLOWED_UPDATES


async def test_without_an_address_nothing_is_told(
    application: TelegramApplication, api: FakeBotApi
) -> None:
    async with webhook(application, "", SECRET):
        pass
    assert api.made("setWebhook") == []


async def test_an_update_that_comes_in_is_answered_before_the_end(
    application: TelegramApplication, api: FakeBotApi, web: httpx.AsyncClient
) -> None:
    async with webhook(application, "", SECRET):
        answer = await web.post(URL, content=body(text="/start"), headers=knows())
        assert (answer.status_code, answer.content) == (200, b"")
    assert [sent["chat_id"] for sent in api.made("sendMessage")] == [CHAT]


async def test_a_press_is_acknowledged_in_the_answer_to_telegram(
    application: TelegramApplication, web: httpx.AsyncClient
) -> None:
    update = pressed("token")
    async with webhook(application, "", SECRET):
        answer = await web.post(URL, content=json.dumps(update).encode(), headers=knows())
    query = update["callback_query"]["id"]
    assert answer.json() == {"method": "answerCallbackQuery", "callback_query_id": query}


@pytest.mark.parametrize(
    "headers", [{}, knows(""), knows("guessed"), knows(SECRET + "x"), knows("\xe9")]
)
async def test_who_does_not_know_the_secret_is_refused_and_not_read(
    application: TelegramApplication, web: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    encoded = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    answer = await web.post(URL, content=body(text="/start"), headers=encoded)
    assert answer.status_code == 403
    assert application.update_queue.empty()


@pytest.mark.parametrize(
    "content",
    [b"", b"no json", b"\xff", b"[]", b"5", b"null", b"{}", b'{"no": "update"}', b" " * 1_000_001],
    ids=["nothing", "text", "bytes", "list", "number", "null", "empty", "other", "too-much"],
)
async def test_what_is_no_update_is_refused(
    application: TelegramApplication, web: httpx.AsyncClient, content: bytes
) -> None:
    answer = await web.post(URL, content=content, headers=knows())
    assert answer.status_code == 400
    assert application.update_queue.empty()


async def test_only_posts_are_taken(web: httpx.AsyncClient) -> None:
    assert (await web.get(URL, headers=knows())).status_code == 405


async def test_updates_are_fetched_and_answered(
    application: TelegramApplication, api: FakeBotApi
) -> None:
    api.updates = [message(text="/start")]
    async with polling(application):
        await asyncio.wait_for(api.answered.wait(), timeout=20)
    assert [sent["chat_id"] for sent in api.made("sendMessage")] == [CHAT]
    assert api.made("getUpdates")[0]["allowed_updates"] == ALLOWED_UPDATES


async def test_what_breaks_is_said_without_saying_about_whom(
    application: TelegramApplication, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(update: Update, context: object) -> None:
        raise NetworkError(f"chat {CHAT}")

    (handler,) = application.handlers[0]
    handler.callback = broken
    async with application:
        update = Update.de_json(message(text="qzmark"), application.bot)
        await application.process_update(update)
    assert "update.failed NetworkError" in caplog.text
    assert str(CHAT) not in caplog.text
    assert "qzmark" not in caplog.text
