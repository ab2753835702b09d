"""The Telegram bot as a running thing: long polling, or a webhook that checks who calls."""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import (
    AIORateLimiter,
    Application,
    ApplicationBuilder,
    CallbackContext,
    ExtBot,
    TypeHandler,
)
from telegram.request import BaseRequest

from bot.channels.body import body_of
from bot.channels.calls import Calls
from bot.channels.telegram.channel import ALLOWED_UPDATES, TelegramChannel
from bot.channels.telegram.delivery import repeated
from bot.channels.telegram.network import Network
from bot.channels.telegram.update import update_of
from bot.config import SettingWrong

log = logging.getLogger("repere.telegram")

WEBHOOK_PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
"""https://core.telegram.org/bots/api#setwebhook"""
PAUSES_AT_START = (1.0, 2.0, 5.0, 15.0, 30.0)
"""Seconds between tries to reach Telegram at start; the last one goes on."""
_MOST_BODY = 1_000_000
_RETRIES = 2
_AT_ONCE = 256
"""Updates answered at the same time, and connections kept for that."""
_EDIT, _DONE = "/editMessageText", b'{"ok":true,"result":true}'

TelegramApplication = Application[ExtBot[Any], Any, Any, Any, Any, Any]


def build(
    channel: TelegramChannel,
    token: str,
    base_url: str,
    requests_per_second: int,
    request: BaseRequest | None = None,
) -> TelegramApplication:
    """The application: updates at the same time, calls slowed down to what Telegram allows.

    ``base_url`` is the Bot API server without a path; ``request`` replaces the network (for tests
    and benchmarks).
    """
    builder = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{base_url.rstrip('/')}/bot")
        .base_file_url(f"{base_url.rstrip('/')}/file/bot")
        .concurrent_updates(_AT_ONCE)
        .job_queue(None)
        .rate_limiter(
            AIORateLimiter(
                overall_max_rate=requests_per_second, overall_time_period=1, max_retries=_RETRIES
            )
        )
    )
    builder = builder.get_updates_request(request or Network(Calls(1)))
    without_echo = _WithoutEcho(request or Network(Calls(_AT_ONCE)))
    application = builder.request(without_echo).build()

    async def answer(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        await channel.answer(context.bot, update)

    application.add_handler(TypeHandler(Update, answer))
    application.add_error_handler(_failed)
    return application


async def _failed(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Say what broke, never about whom."""
    log.error("update.failed %s", type(context.error).__name__)


@asynccontextmanager
async def polling(application: TelegramApplication) -> AsyncIterator[None]:
    """Fetch updates from Telegram as long as this is open."""

    def fetch_failed(fault: TelegramError) -> None:
        log.warning("poll.failed %s", type(fault).__name__)

    assert application.updater is not None
    async with _reached(application):
        await application.start()
        await application.updater.start_polling(
            allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1, error_callback=fetch_failed
        )
        log.info("telegram.polls")
        try:
            yield
        finally:
            await application.updater.stop()
            await _stop(application)


@asynccontextmanager
async def _reached(application: TelegramApplication) -> AsyncIterator[None]:
    """The application once Telegram can be reached; tries for as long as that takes.

    Raises SettingWrong for a token that Telegram does not know.
    """
    pauses = iter(PAUSES_AT_START)
    while True:
        try:
            await application.initialize()
            break
        except InvalidToken:
            # Not "from" the fault: the library's own message quotes the token.
            why = "Telegram does not know it; @BotFather shows the right one"
            raise SettingWrong("telegram.token", why) from None
        except TelegramError as fault:
            log.warning("telegram.unreached %s", type(fault).__name__)
            await asyncio.sleep(next(pauses, PAUSES_AT_START[-1]))
    try:
        yield
    finally:
        await application.shutdown()


@asynccontextmanager
async def webhook(application: TelegramApplication, url: str, secret: str) -> AsyncIterator[None]:
    """Tell Telegram where to send updates, and answer them as long as this is open."""
    async with _reached(application):
        if url:
            await repeated(
                "setWebhook",
                lambda: application.bot.set_webhook(
                    f"{url.rstrip('/').removesuffix(WEBHOOK_PATH)}{WEBHOOK_PATH}",
                    secret_token=secret,
                    allowed_updates=ALLOWED_UPDATES,
                ),
            )
        await application.start()
        try:
            yield
        finally:
            await _stop(application)


async def answering(application: TelegramApplication, url: str, secret: str) -> None:
    """Answer what comes to the webhook, from the moment Telegram is reached until cancelled."""
    async with webhook(application, url, secret):
        log.info("telegram.answers")
        await asyncio.Event().wait()


async def _stop(application: TelegramApplication) -> None:
    """What was taken from Telegram is answered first: it will not be sent again."""
    await application.update_queue.join()
    await application.stop()


def webhook_route(application: TelegramApplication, secret: str) -> Route:
    """The address that Telegram calls. Without the right secret: 403, and nothing is read."""

    async def receive(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return PlainTextResponse("forbidden", status_code=403)
        update = update_of(await body_of(request, _MOST_BODY), application.bot)
        if update is None:
            return PlainTextResponse("not an update", status_code=400)
        if not application.running:  # Telegram sends it again
            return PlainTextResponse("not yet", status_code=503)
        await application.update_queue.put(update)
        return _acknowledged(update)

    return Route(WEBHOOK_PATH, receive, methods=["POST"])


def _acknowledged(update: Update) -> Response:
    """That the update was taken and, for a press, the call that ends the phone's waiting for it.

    https://core.telegram.org/bots/api#making-requests-when-getting-updates: it spares a call.
    """
    query = update.callback_query
    if query is None:
        return Response(status_code=200)
    return JSONResponse({"method": "answerCallbackQuery", "callback_query_id": query.id})


class _WithoutEcho(BaseRequest):
    """A network that leaves out the echo of an edit.

    Telegram answers an edit with the whole message; the library would make forty objects of it that
    nobody reads. That took a fifth of the time that a press of a button costs.
    """

    def __init__(self, network: BaseRequest) -> None:
        self._network = network

    @property
    def read_timeout(self) -> float | None:
        return self._network.read_timeout

    async def initialize(self) -> None:
        await self._network.initialize()

    async def shutdown(self) -> None:
        await self._network.shutdown()

    async def do_request(self, url: str, *given: Any, **more: Any) -> tuple[int, bytes]:
        status, answer = await self._network.do_request(url, *given, **more)
        return status, _DONE if status == HTTPStatus.OK and url.endswith(_EDIT) else answer
