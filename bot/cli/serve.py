"""``repere serve``: the webhook, and whether the process is well. One process, one port."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
from contextlib import AsyncExitStack
from socket import socket

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.app import App, running
from bot.cli.command import OK, Command
from bot.clock import paris_now
from bot.config import SettingMissing, Settings, read_settings
from bot.logs import set_up

log = logging.getLogger("repere.web")


def _arguments(parser: argparse.ArgumentParser) -> None:
    """No arguments: everything is in the settings."""


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    if settings.telegram.token and not settings.telegram.secret_token:
        raise SettingMissing("telegram.secret_token", "the webhook must know that Telegram calls")
    set_up()
    asyncio.run(_serve(settings))
    return OK


async def _serve(settings: Settings) -> None:
    async with AsyncExitStack() as stack:
        app = await stack.enter_async_context(running(settings, paris_now, serving=True))
        routes = [health(app), *await _telegram(app, settings, stack)]
        config = uvicorn.Config(
            Starlette(routes=routes),
            host=settings.web.host,
            port=settings.web.port,
            access_log=False,  # it would write down who called
            log_config=None,
            server_header=False,
        )
        await Server(config).serve()


class Server(uvicorn.Server):
    """uvicorn, which is kept quiet (it would say who calls), saying only where it listens."""

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            log.info("web.listens %s:%d", self.config.host, self._port())

    def _port(self) -> int:
        return int(self.servers[0].sockets[0].getsockname()[1])


async def _telegram(app: App, settings: Settings, stack: AsyncExitStack) -> list[Route]:
    telegram = settings.telegram
    if not telegram.token:
        return []
    # Imported here: the library takes a third of a second that `chat` need not wait for.
    from bot.channels.telegram.application import build, webhook, webhook_route  # noqa: PLC0415
    from bot.channels.telegram.channel import TelegramChannel  # noqa: PLC0415

    channel = TelegramChannel(app.conversation, app.keys, paris_now)
    bot = build(channel, telegram.token, telegram.base_url, telegram.requests_per_second)
    await stack.enter_async_context(webhook(bot, telegram.webhook_url, telegram.secret_token))
    return [webhook_route(bot, telegram.secret_token)]


def health(app: App) -> Route:
    """``/health``: alive, and since which day this content serves. Nothing about anybody."""

    async def answer(request: Request) -> Response:
        content = app.shelf.content
        return JSONResponse(
            {"ok": True, "pages": len(content.nodes), "content": content.loaded_on.isoformat()}
        )

    return Route("/health", answer)


COMMAND = Command("serve", "webhooks and health over HTTP", _arguments, _run)
