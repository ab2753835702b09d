"""A Bot API in memory: it takes the calls of every library alike, and knows what is on screen."""

from __future__ import annotations

import asyncio
import html
import json
import re
import time
from collections import Counter
from typing import Any, NamedTuple

from benchmarks.talk import Screen, as_seen

_TAG = re.compile(r"<[^>]+>")
_ME = {"id": 1, "is_bot": True, "first_name": "b", "username": "b_bot"}
_SENT_ON = 1_700_000_000


class Shown(NamedTuple):
    """A page that was sent or edited: the screen, its message as Telegram has it, and when."""

    screen: Screen
    message: dict[str, Any]
    at: float


class BotApi:
    """What Telegram would answer, after ``delay`` seconds.

    ``screens`` is the last page of each chat, ``shown`` all pages since the last
    :meth:`forget_calls`. Messages with a keyboard for a position are no pages.
    """

    def __init__(self, delay: float = 0.0) -> None:
        self.delay = delay
        self.calls: Counter[str] = Counter()
        self.screens: dict[int, Shown] = {}
        self.shown: list[tuple[int, Shown]] = []
        self.waiting = 0
        self._number = 100

    def forget_calls(self) -> None:
        """Begin to count anew."""
        self.calls.clear()
        self.shown.clear()

    async def call(self, method: str, given: dict[str, str]) -> bytes:
        """Answer one call; ``given`` are its parameters as they go over the wire."""
        if self.delay and method != "getMe":
            self.waiting += 1
            await asyncio.sleep(self.delay)
            self.waiting -= 1
        self.calls[method] += 1
        return json.dumps({"ok": True, "result": self._result(method, given)}).encode()

    def _result(self, method: str, given: dict[str, str]) -> object:
        if method == "getMe":
            return _ME
        if "text" not in given or "chat_id" not in given:
            return True
        return self.show(given)

    def show(self, given: dict[str, str]) -> dict[str, Any]:
        """Put a message on the screen; gives it as Telegram would."""
        self._number += 1
        chat = int(given["chat_id"])
        message: dict[str, Any] = {
            "message_id": int(given.get("message_id", self._number)),
            "date": _SENT_ON,
            "chat": {"id": chat, "type": "private", "first_name": "u"},
            "from": _ME,
            "text": given["text"],
        }
        markup = json.loads(given["reply_markup"]) if "reply_markup" in given else {}
        if "inline_keyboard" in markup:
            message["reply_markup"] = markup
        if not markup or "inline_keyboard" in markup:
            text = given["text"]
            plain = html.unescape(_TAG.sub("", text)) if given.get("parse_mode") else text
            rows = markup.get("inline_keyboard", ())
            labels = tuple(button["text"] for row in rows for button in row)
            shown = Shown(Screen(as_seen(plain), labels), message, time.perf_counter())
            self.screens[chat] = shown
            self.shown.append((chat, shown))
        return message
