"""``repere poll``: the guide on Telegram by long polling. Nothing needs to be reachable."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
from collections.abc import Coroutine
from contextlib import suppress

from bot.app import App, running
from bot.cli.command import OK, Command
from bot.cli.hangup import reload_on_hangup
from bot.clock import paris_now
from bot.config import SettingMissing, Settings, read_settings
from bot.logs import set_up
from bot.settle import settle


def _arguments(parser: argparse.ArgumentParser) -> None:
    """No arguments: everything is in the settings."""


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    if not settings.telegram.token:
        raise SettingMissing("telegram.token", "@BotFather gives it to whoever makes a bot")
    set_up()
    asyncio.run(_poll(settings))
    return OK


async def _poll(settings: Settings) -> None:
    async with running(settings, paris_now, serving=True) as app:
        reload_on_hangup(app.publishing)
        await _until_stopped(app, settings)


async def _until_stopped(app: App, settings: Settings) -> None:
    # Imported here: the library takes a third of a second that `chat` need not wait for.
    from bot.channels.telegram.application import build, polling  # noqa: PLC0415
    from bot.channels.telegram.channel import TelegramChannel  # noqa: PLC0415

    telegram = settings.telegram
    channel = TelegramChannel(app.conversation, app.keys, paris_now)
    bot = build(channel, telegram.token, telegram.base_url, telegram.requests_per_second)

    async def polled() -> None:
        settle()
        async with polling(bot):
            await asyncio.Event().wait()

    await _until_asked_to_stop(polled())


async def _until_asked_to_stop(work: Coroutine[None, None, None]) -> None:
    """Run until a signal asks to stop, also while Telegram cannot be reached yet."""
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    working, asked = asyncio.create_task(work), asyncio.create_task(stopped.wait())
    await asyncio.wait({working, asked}, return_when=asyncio.FIRST_COMPLETED)
    working.cancel()
    asked.cancel()
    with suppress(asyncio.CancelledError):
        await working


COMMAND = Command("poll", "Telegram by long polling", _arguments, _run)
