"""``repere poll``: the bot fetches its updates, until it is asked to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.app import COUNTS_FILE
from bot.channels.telegram import application
from bot.channels.telegram.channel import TelegramChannel
from bot.cli import poll
from tests.channels.telegram.updates import CHAT, message
from tests.cli.conftest import Repere
from tests.fakes import FakeBotApi


def test_without_a_token_it_says_where_to_get_one(repere: Repere) -> None:
    ran = repere("poll")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "repere: 'telegram.token' is not set: @BotFather gives it to whoever makes a bot. "
        "Set it in config.yaml or as REPERE_TELEGRAM__TOKEN.\n"
    )


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_until_it_is_asked_to_stop(
    repere: Repere, monkeypatch: pytest.MonkeyPatch, asked: signal.Signals
) -> None:
    api, build, polling = FakeBotApi(), application.build, application.polling
    api.updates = [message(text="/start")]

    def built(
        channel: TelegramChannel, token: str, base_url: str, rate: int
    ) -> application.TelegramApplication:
        return build(channel, token, base_url, rate, api)

    @asynccontextmanager
    async def polled(bot: application.TelegramApplication) -> AsyncIterator[None]:
        async with polling(bot):
            await asyncio.wait_for(api.answered.wait(), timeout=20)
            signal.raise_signal(asked)
            yield

    monkeypatch.setattr(poll, "set_up", lambda: None)
    monkeypatch.setattr(application, "build", built)
    monkeypatch.setattr(application, "polling", polled)
    repere.set(telegram__token="1:x")
    assert repere("poll").code == 0
    assert [sent["chat_id"] for sent in api.made("sendMessage")] == [CHAT]
    assert (repere.var / COUNTS_FILE).exists()
