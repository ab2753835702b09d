"""``repere serve``: the web chat, webhooks, and whether all is well. One process, one port."""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from bot.app import App, running
from bot.cli.command import OK, Command
from bot.cli.hangup import reload_on_hangup
from bot.clock import paris_now
from bot.config import SettingMissing, Settings, read_settings
from bot.logs import set_up
from bot.settle import settle

if TYPE_CHECKING:
    from starlette.routing import Route

Work = Coroutine[None, None, None]


def _arguments(parser: argparse.ArgumentParser) -> None:
    """No arguments: everything is in the settings."""


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    if settings.telegram.token and not settings.telegram.secret_token:
        raise SettingMissing("telegram.secret_token", "the webhook must know that Telegram calls")
    _check_whatsapp(settings)
    set_up()
    asyncio.run(_serve(settings))
    return OK


def _check_whatsapp(settings: Settings) -> None:
    """One of the four is no use without the others. Raises SettingMissing."""
    whatsapp = settings.whatsapp
    needed = {
        "token": (whatsapp.token, "nobody can be answered without it"),
        "phone_id": (whatsapp.phone_id, "it says which number answers"),
        "app_secret": (whatsapp.app_secret, "the webhook must know that Meta calls"),
        "verify_token": (whatsapp.verify_token, "Meta asks for it before it calls"),
    }
    if any(value for value, _ in needed.values()):
        for name, (value, why) in needed.items():
            if not value:
                raise SettingMissing(f"whatsapp.{name}", why)


async def _serve(settings: Settings) -> None:
    # Imported here: the libraries take a third of a second that `chat` need not wait for.
    from bot.channels.server import health, listen  # noqa: PLC0415

    async with AsyncExitStack() as stack:
        app = await stack.enter_async_context(running(settings, paris_now, serving=True))
        reload_on_hangup(app.publishing)
        routes = [health(app.shelf), *_publication(app, settings)]
        telegram, answering = _telegram(app, settings)
        routes += [*telegram, *await _whatsapp(app, settings, stack), *_web(app, settings)]
        settle()
        await _beside(listen(routes, settings.web.host, settings.web.port), answering)


async def _beside(listening: Work, answering: Work | None) -> None:
    """Listen until asked to stop, also while Telegram is not reached. Raises what either does."""
    tasks = [asyncio.create_task(one) for one in (listening, answering) if one is not None]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
    for fault in ended:
        if isinstance(fault, Exception):
            raise fault


def _publication(app: App, settings: Settings) -> list[Route]:
    if not settings.web.operator_token:
        return []
    from bot.channels.publication import publication  # noqa: PLC0415

    return [publication(app.publishing.ledger, app.shelf, settings.web.operator_token)]


def _telegram(app: App, settings: Settings) -> tuple[list[Route], Work | None]:
    """The address of the webhook, and the work of answering what comes there."""
    telegram = settings.telegram
    if not telegram.token:
        return [], None
    from bot.channels.telegram.application import answering, build, webhook_route  # noqa: PLC0415
    from bot.channels.telegram.channel import TelegramChannel  # noqa: PLC0415

    channel = TelegramChannel(app.conversation, app.keys, paris_now, acknowledges=False)
    bot = build(channel, telegram.token, telegram.base_url, telegram.requests_per_second)
    work = answering(bot, telegram.webhook_url, telegram.secret_token)
    return [webhook_route(bot, telegram.secret_token)], work


async def _whatsapp(app: App, settings: Settings, stack: AsyncExitStack) -> list[Route]:
    if not settings.whatsapp.token:
        return []
    from bot.channels.whatsapp.webhook import receiving  # noqa: PLC0415

    opened = receiving(settings.whatsapp, app.conversation, app.keys, paris_now)
    return await stack.enter_async_context(opened)


def _web(app: App, settings: Settings) -> list[Route]:
    if not settings.web.chat:
        return []
    from bot.channels.web.channel import routes  # noqa: PLC0415

    return routes(app.conversation, paris_now, settings.web.leave_to)


COMMAND = Command("serve", "the web chat, webhooks and health over HTTP", _arguments, _run)
