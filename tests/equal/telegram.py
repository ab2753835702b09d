"""Telegram: updates as they come, to the calls of the Bot API."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from telegram import Update

from bot.channels.telegram.application import build
from bot.channels.telegram.channel import TelegramChannel
from bot.clock import Clock
from bot.sessions.keys import ChatKeys
from tests.channels.telegram.updates import message, pressed
from tests.equal.driver import Heard
from tests.equal.view import View, label, lines, links, phones
from tests.fakes import FakeBotApi

_TAG = re.compile(r"<[^>]+>")
_HREF = re.compile(r'href="([^"]+)"')


class OnTelegram:
    """One private chat."""

    def __init__(self, conversation: Heard, language: str, clock: Clock) -> None:
        self._conversation = conversation
        self._language = language
        self._api = FakeBotApi()
        channel = TelegramChannel(conversation, ChatKeys(), clock)
        self._app = build(channel, "1:x", "http://127.0.0.1", 1000, self._api)
        self._tokens: dict[str, str] = {}
        self._number, self._living = 10, 0

    async def starts(self, payload: str) -> View:
        return await self.writes(f"/start {payload}".strip())

    async def taps(self, label: str) -> View:
        return await self._does(pressed(self._tokens[label], number=self._living))

    async def writes(self, text: str) -> View:
        self._number += 1
        return await self._does(message(number=self._number, text=text))

    async def shares(self, lat: float, lon: float) -> View:
        self._number += 1
        where = {"latitude": lat, "longitude": lon}
        return await self._does(message(number=self._number, location=where))

    async def ends(self) -> None:
        await self._app.shutdown()

    async def _does(self, update: dict[str, Any]) -> View:
        inside = update.get("message") or update["callback_query"]
        inside["from"]["language_code"] = self._language
        await self._app.initialize()
        self._api.calls.clear()
        await self._app.process_update(Update.de_json(update, self._app.bot))
        return self._seen()

    def _seen(self) -> View:
        calls = self._api.calls
        text, rows, edited = next(
            (given["text"], given["reply_markup"]["inline_keyboard"], given.get("message_id"))
            for method, given in calls
            if method in ("sendMessage", "editMessageText") and "inline_keyboard" in _markup(given)
        )
        standing = self._api.messages
        self._living = edited or max(set(standing) - self._api.pictures)
        self._tokens = {label(one["text"]): one["callback_data"] for row in rows for one in row}
        plain = unescape(_TAG.sub("", text))
        venues = [given for method, given in calls if method == "sendVenue"]
        return View(
            *self._conversation.where,
            lines(plain),
            frozenset(self._tokens),
            phones(plain),
            links(plain) | {unescape(one) for one in _HREF.findall(text)},
            any("request_location" in str(_markup(given)) for _, given in calls),
            next(((one["latitude"], one["longitude"]) for one in venues), None),
            frozenset(label(standing[one]) for one in self._api.pictures & set(standing)),
        )


def _markup(given: dict[str, Any]) -> dict[str, Any]:
    markup = given.get("reply_markup")
    return markup if isinstance(markup, dict) else {}
