"""Only Meta is heard; whoever it speaks for is answered after it has its 200."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Mapping

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.graph import Graph
from bot.channels.whatsapp.signature import HEADER, signature
from bot.channels.whatsapp.webhook import PATH, Webhook, receiving
from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.sessions.keys import ChatKeys
from tests.channels.whatsapp.calls import NUMBER, call, kept
from tests.channels.whatsapp.graph_api import SETTINGS, FakeGraph
from tests.conftest import NOW
from tests.fakes import FakeDirectory


class Meta:
    """Who calls the webhook."""

    def __init__(self, content: Content) -> None:
        self.api = FakeGraph()
        shelf = Shelf(content, content.folder, content.locales)
        graph = Graph(SETTINGS, self.api, self.api.pause)
        self.channel = WhatsAppChannel(Conversation(shelf, FakeDirectory()), ChatKeys(), graph)
        self.webhook = Webhook(SETTINGS, self.channel, lambda: NOW)
        transport = httpx.ASGITransport(Starlette(routes=self.webhook.routes()))
        self.http = httpx.AsyncClient(transport=transport, base_url="http://guide")

    async def calls(self, body: bytes, headers: Mapping[str, str] | None = None) -> int:
        right = {HEADER: signature(SETTINGS.app_secret, body)}
        given = right if headers is None else headers
        answer = await self.http.post(PATH, content=body, headers=dict(given))
        await self.webhook.wait()
        return answer.status_code


@pytest.fixture
async def meta(small: Content) -> AsyncIterator[Meta]:
    one = Meta(small)
    async with one.http:
        yield one


async def test_what_is_signed_is_answered(meta: Meta) -> None:
    assert await meta.calls(call(type="text", text={"body": "overdose"})) == 200
    assert "15" in meta.api.texts[0]


@pytest.mark.parametrize(
    "headers", [{}, {HEADER: "sha256=00"}, {HEADER: signature("other", kept("text"))}]
)
async def test_what_is_not_signed_is_not_read(meta: Meta, headers: dict[str, str]) -> None:
    assert await meta.calls(kept("text"), headers) == 403
    assert meta.api.requests == []
    assert len(meta.channel.answered) == 0


async def test_a_body_that_is_too_large_is_refused(meta: Meta) -> None:
    assert await meta.calls(b" " * 3_000_001) == 403


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b'{"entry": [{"changes": 1}]}'])
async def test_what_is_signed_and_says_nothing_does_no_harm(meta: Meta, body: bytes) -> None:
    assert await meta.calls(body) == 200
    assert meta.api.requests == []


@pytest.mark.parametrize(
    ("query", "status", "text"),
    [
        ({"hub.mode": "subscribe", "hub.verify_token": SETTINGS.verify_token}, 200, "1158201444"),
        ({"hub.mode": "subscribe", "hub.verify_token": "guessed"}, 403, "forbidden"),
        ({"hub.mode": "other", "hub.verify_token": SETTINGS.verify_token}, 403, "forbidden"),
        ({"hub.mode": "subscribe"}, 403, "forbidden"),
    ],
)
async def test_the_question_that_begins(
    meta: Meta, query: dict[str, str], status: int, text: str
) -> None:
    answer = await meta.http.get(PATH, params={**query, "hub.challenge": "1158201444"})
    assert (answer.status_code, answer.text) == (status, text)


async def test_a_fault_of_ours_says_nothing_of_anybody(
    meta: Meta, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(*given: object) -> None:
        raise ValueError(NUMBER)

    caplog.set_level(logging.INFO, "repere")
    monkeypatch.setattr(meta.channel, "answer", breaks)
    assert await meta.calls(call(type="text", text={"body": "x"})) == 200
    assert [one.getMessage() for one in caplog.records if one.name == "repere.whatsapp"] == [
        "update.failed ValueError"
    ]


async def test_it_is_open_as_long_as_it_is_asked_to_be(small: Content) -> None:
    shelf = Shelf(small, small.folder, small.locales)
    conversation = Conversation(shelf, FakeDirectory())
    async with receiving(SETTINGS, conversation, ChatKeys(), lambda: NOW) as routes:
        assert {route.path for route in routes} == {PATH}
