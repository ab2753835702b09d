"""The address that Meta calls: it proves who it is, gets its 200 at once, and is answered after."""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.body import body_of
from bot.channels.calls import Calls
from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.graph import Graph
from bot.channels.whatsapp.parse import Incoming, parse
from bot.channels.whatsapp.signature import HEADER, is_signed
from bot.clock import Clock
from bot.config import WhatsAppSettings
from bot.conversation import Conversation
from bot.sessions.keys import ChatKeys

log = logging.getLogger("repere.whatsapp")

PATH = "/whatsapp"
_MOST_BODY = 3_000_000
"""developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview: 3 MB."""
_FORGET_EVERY = 30.0


class Webhook:
    """Takes calls, and answers each message in a task of its own."""

    def __init__(self, settings: WhatsAppSettings, channel: WhatsAppChannel, clock: Clock) -> None:
        self._settings = settings
        self._channel = channel
        self._clock = clock
        self._answering: set[asyncio.Task[None]] = set()

    def routes(self) -> list[Route]:
        """The one address, for the question that begins and for the messages that follow."""
        return [
            Route(PATH, self._confirms, methods=["GET"]),
            Route(PATH, self._receives, methods=["POST"]),
        ]

    async def wait(self) -> None:
        """Until everything that was taken is answered: it will not be sent again."""
        while self._answering:
            await asyncio.gather(*self._answering, return_exceptions=True)

    async def forget_in_time(self) -> None:
        """Forget what is past its time, also where nobody writes any more."""
        while True:
            await asyncio.sleep(_FORGET_EVERY)
            self._channel.answered.forget_old(self._clock())
            self._channel.shown.forget_old(self._clock())
            self._channel.pictured.forget_old(self._clock())

    async def _confirms(self, request: Request) -> Response:
        """Meta asks whether this is ours: it knows our word, and wants its own back."""
        asked = request.query_params
        given = asked.get("hub.verify_token", "").encode()
        known = hmac.compare_digest(given, self._settings.verify_token.encode())
        if asked.get("hub.mode") != "subscribe" or not known or not given:
            return PlainTextResponse("forbidden", status_code=403)
        return PlainTextResponse(asked.get("hub.challenge", ""))

    async def _receives(self, request: Request) -> Response:
        body = await body_of(request, _MOST_BODY)
        if not is_signed(self._settings.app_secret, body, request.headers.get(HEADER, "")):
            return PlainTextResponse("forbidden", status_code=403)
        for incoming in parse(body, self._settings.phone_id, self._clock()):
            task = asyncio.create_task(self._answered(incoming))
            self._answering.add(task)
            task.add_done_callback(self._answering.discard)
        return Response(status_code=200)

    async def _answered(self, incoming: Incoming) -> None:
        try:
            await self._channel.answer(incoming)
        except Exception as fault:  # noqa: BLE001 - say what broke, never about whom
            log.error("update.failed %s", type(fault).__name__)


@asynccontextmanager
async def receiving(
    settings: WhatsAppSettings, conversation: Conversation, keys: ChatKeys, clock: Clock
) -> AsyncIterator[list[Route]]:
    """The address to serve, answering for as long as this is open."""
    async with Calls() as calls:
        channel = WhatsAppChannel(
            conversation,
            keys,
            Graph(settings, calls),
            read_marks=settings.read_marks,
            typing=settings.typing,
        )
        webhook = Webhook(settings, channel, clock)
        forgetting = asyncio.create_task(webhook.forget_in_time())
        try:
            yield webhook.routes()
        finally:
            forgetting.cancel()
            await webhook.wait()
