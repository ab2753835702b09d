"""``repere serve``: one port for the webhook and for whether the process is well."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable

import httpx
import pytest

from bot.channels.server import Server
from bot.channels.telegram import application
from bot.channels.telegram.channel import TelegramChannel
from bot.cli import serve
from tests.channels.telegram.updates import CHAT, message
from tests.cli.conftest import Repere
from tests.fakes import FakeBotApi

SECRET = "a-secret-of-sixteen-or-more"
Visit = Callable[[httpx.AsyncClient], Awaitable[None]]
Serve = Callable[[Visit], int]


@pytest.fixture
def serving(repere: Repere, monkeypatch: pytest.MonkeyPatch) -> Serve:
    """Runs ``repere serve`` on a free port for as long as somebody visits it."""
    monkeypatch.setattr(serve, "set_up", lambda: None)
    repere.set(web__port=0)

    def run(visit: Visit) -> int:
        async def visited(server: Server) -> None:
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}") as client:
                await visit(client)

        monkeypatch.setattr(Server, "main_loop", visited)
        return repere("serve").code

    return run


@pytest.fixture
def api(repere: Repere, monkeypatch: pytest.MonkeyPatch) -> FakeBotApi:
    """The Bot API that the bot of ``serve`` talks to."""
    fake, build = FakeBotApi(), application.build

    def built(
        channel: TelegramChannel, token: str, base_url: str, rate: int
    ) -> application.TelegramApplication:
        return build(channel, token, base_url, rate, fake)

    monkeypatch.setattr(application, "build", built)
    repere.set(telegram__token="1:x", telegram__secret_token=SECRET)
    return fake


def test_a_bot_without_the_secret_of_its_webhook_does_not_start(repere: Repere) -> None:
    repere.set(telegram__token="1:x")
    ran = repere("serve")
    assert (ran.code, ran.out) == (2, "")
    assert "'telegram.secret_token' is not set" in ran.err
    assert "REPERE_TELEGRAM__SECRET_TOKEN" in ran.err


@pytest.mark.parametrize("missing", ["token", "phone_id", "app_secret", "verify_token"])
def test_whatsapp_is_set_up_whole_or_not_at_all(repere: Repere, missing: str) -> None:
    whole = {"token": "t", "phone_id": "1", "app_secret": "s", "verify_token": "v" * 16}
    repere.set(**{f"whatsapp__{key}": value for key, value in whole.items() if key != missing})
    ran = repere("serve")
    assert (ran.code, ran.out) == (2, "")
    assert f"'whatsapp.{missing}' is not set" in ran.err


def test_with_its_settings_whatsapp_is_served(repere: Repere, serving: Serve) -> None:
    async def asked(client: httpx.AsyncClient) -> None:
        query = {"hub.mode": "subscribe", "hub.verify_token": "v" * 16, "hub.challenge": "42"}
        assert (await client.get("/whatsapp", params=query)).text == "42"
        assert (await client.post("/whatsapp", content=b"{}")).status_code == 403

    repere.set(whatsapp__token="t", whatsapp__phone_id="1")
    repere.set(whatsapp__app_secret="s", whatsapp__verify_token="v" * 16)
    assert serving(asked) == 0


def test_it_says_where_it_listens(serving: Serve, caplog: pytest.LogCaptureFixture) -> None:
    async def nothing(client: httpx.AsyncClient) -> None:
        assert client.base_url.port

    caplog.set_level(logging.INFO)
    assert serving(nothing) == 0
    assert "web.listens 127.0.0.1:" in caplog.text


def test_health_says_nothing_about_anybody(serving: Serve) -> None:
    async def asks(client: httpx.AsyncClient) -> None:
        answer = await client.get("/health")
        assert answer.json() == {
            "ok": True,
            "pages": 15,
            "content": "2026-11-24",
            "current": True,
        }
        assert "server" not in answer.headers

    assert serving(asks) == 0


def test_without_a_bot_there_is_no_webhook(serving: Serve) -> None:
    async def calls(client: httpx.AsyncClient) -> None:
        assert (await client.post("/telegram")).status_code == 404

    assert serving(calls) == 0


def test_the_bot_is_answered_through_its_webhook(api: FakeBotApi, serving: Serve) -> None:
    async def calls(client: httpx.AsyncClient) -> None:
        start, knows = message(text="/start"), {application.SECRET_HEADER: SECRET}
        assert (await client.post("/telegram", json=start)).status_code == 403
        while (answer := await client.post("/telegram", json=start, headers=knows)).is_server_error:
            pass  # not reached yet
        assert answer.status_code == 200

    assert serving(calls) == 0
    assert [sent["chat_id"] for sent in api.made("sendMessage")] == [CHAT]


def test_the_rest_is_served_while_telegram_cannot_be_reached(
    repere: Repere, serving: Serve
) -> None:
    async def asks(client: httpx.AsyncClient) -> None:
        assert (await client.get("/health")).status_code == 200
        knows = {application.SECRET_HEADER: SECRET}
        later = await client.post("/telegram", json=message(text="/start"), headers=knows)
        assert later.status_code == 503  # Telegram sends it again

    repere.set(telegram__token="1:x", telegram__secret_token=SECRET)
    repere.set(telegram__base_url="http://127.0.0.1:1")
    assert serving(asks) == 0


def test_a_token_that_telegram_does_not_know_ends_it(
    repere: Repere, api: FakeBotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "set_up", lambda: None)
    repere.set(web__port=0)
    api.failing["getMe"] = [(401, "Unauthorized")]
    ran = repere("serve")
    assert ran.code == 2
    assert "'telegram.token'" in ran.err


def test_no_line_of_the_log_says_who_called(
    api: FakeBotApi, serving: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    async def calls(client: httpx.AsyncClient) -> None:
        start, knows = message(text="/start qzmark"), {application.SECRET_HEADER: SECRET}
        await client.post("/telegram?from=qzmark", content=json.dumps(start), headers=knows)

    serving(calls)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("repere")]
    for mark in (str(CHAT), "qzmark", SECRET):
        assert not [line for line in ours if mark in line]


def test_the_page_of_operators_opens_with_their_token_alone(repere: Repere, serving: Serve) -> None:
    async def asks(client: httpx.AsyncClient) -> None:
        assert (await client.get("/publication")).status_code == 401
        answer = await client.get("/publication", auth=("operator", SECRET))
        assert "Last accepted" in answer.text

    repere.set(web__operator_token=SECRET)
    assert serving(asks) == 0


def test_without_a_token_there_is_no_such_page(serving: Serve) -> None:
    async def asks(client: httpx.AsyncClient) -> None:
        assert (await client.get("/publication")).status_code == 404

    assert serving(asks) == 0
