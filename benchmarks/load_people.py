"""People who tap under load, over HTTP, and the servers of Telegram and Meta that they see.

One clock for both ends: the time from a tap on its way to the guide until the guide's request with
the page is here. Between the two lie the loopback interface and the guide.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any, NamedTuple, Protocol
from urllib.parse import quote_plus

from benchmarks.load_pages import Opened
from benchmarks.loopback import Connection, served
from bot.channels.telegram.application import SECRET_HEADER, WEBHOOK_PATH
from bot.channels.whatsapp import webhook
from bot.channels.whatsapp.signature import HEADER, signature

SECRET = "a-word-only-for-benchmarks"
PHONE_ID = "100200300400500"
_PATIENCE = 10.0
"""Seconds after which an answer is lost."""
_BESIDE = ("image", "audio")
"""What follows a page on WhatsApp and is not waited for: its pictures and its voice."""
_PRESSED = {
    "from": {"id": 1, "is_bot": True, "first_name": "b", "username": "b_bot"},
    "text": "What a page says, as Telegram gives it back with every press. " * 10,
    "entities": [{"type": "bold", "offset": at, "length": 9} for at in range(0, 300, 60)],
    "reply_markup": {
        "inline_keyboard": [[{"text": f"To page {n}", "callback_data": "c" * 40}] for n in range(8)]
    },
}
"""A message with buttons, whole, as it is part of each press."""
_FIRST = 33_700_000_000
_numbers = count(1)


class Seen(NamedTuple):
    """A page that came: seconds until it was whole, and whether it was the right one."""

    seconds: float
    right: bool


@dataclass(slots=True)
class Waiting:
    """What somebody waits for, and what has come of it."""

    began: float
    wanted: Opened
    parts: int
    came: asyncio.Future[Seen]
    right: bool = False


@dataclass
class Screens:
    """The servers of a messenger, and everybody's screen. ``extra`` is what nobody asked for."""

    delay: float
    waiting: dict[int, Waiting] = field(default_factory=dict)
    extra: int = 0

    def waits(self, person: int, wanted: Opened, parts: int) -> asyncio.Future[Seen]:
        """Somebody has tapped: ``parts`` messages have to come."""
        came: asyncio.Future[Seen] = asyncio.get_running_loop().create_future()
        self.waiting[person] = Waiting(time.perf_counter(), wanted, parts, came)
        return came

    def shows(self, person: int, text: str) -> None:
        """A message has come. The messenger's own time lies between two, and is not ours."""
        one = self.waiting.get(person)
        if one is None:
            self.extra += 1
            return
        one.right |= one.wanted.words in text
        one.parts -= 1
        if one.parts:
            one.began += self.delay
            return
        del self.waiting[person]
        if not one.came.done():
            one.came.set_result(Seen(time.perf_counter() - one.began, one.right))


class Channel(Protocol):
    """A channel as a crowd uses it."""

    name: str

    async def taps(self, person: int, page: Opened) -> Seen:
        """One tap; TimeoutError where no page comes."""

    @property
    def extra(self) -> int:
        """Messages that nobody asked for: a page that came twice."""

    @property
    def port(self) -> int:
        """The port of the messenger's own servers (0: there are none)."""


class OnTelegram:
    """Presses of buttons through the webhook; pages are edits of the living message."""

    name = "Telegram"

    def __init__(self, guide: int, screens: Screens, port: int) -> None:
        self._guide, self._screens, self.port = guide, screens, port
        self._lines = _Lines(guide)

    @property
    def extra(self) -> int:
        return self._screens.extra

    async def taps(self, person: int, page: Opened) -> Seen:
        number = next(_numbers)
        chat = {"id": person, "type": "private", "first_name": "u"}
        who = {"id": person, "is_bot": False, "first_name": "u", "language_code": "fr"}
        pressed = {"message_id": 10, "date": 1_700_000_000, "chat": chat, **_PRESSED}
        query = {"id": str(number), "from": who, "chat_instance": "1", "data": page.token}
        update = {"update_id": number, "callback_query": {**query, "message": pressed}}
        body = json.dumps(update).encode()
        came = self._screens.waits(person, page, 1)
        await self._lines.posts(WEBHOOK_PATH, body, {SECRET_HEADER: SECRET})
        return await asyncio.wait_for(came, _PATIENCE)


class OnWhatsApp:
    """Taps as Meta delivers them; a page may be several messages, one after the other."""

    name = "WhatsApp"

    def __init__(self, guide: int, screens: Screens, port: int) -> None:
        self._screens, self.port = screens, port
        self._lines = _Lines(guide)

    @property
    def extra(self) -> int:
        return self._screens.extra

    async def taps(self, person: int, page: Opened) -> Seen:
        reply = {"type": "list_reply", "list_reply": {"id": page.token, "title": "x"}}
        sent = {"from": str(person), "id": f"wamid.{next(_numbers)}", "timestamp": "9999999999"}
        message = {**sent, "type": "interactive", "interactive": reply}
        value = {"metadata": {"phone_number_id": PHONE_ID}, "messages": [message]}
        entry = {"changes": [{"value": value, "field": "messages"}]}
        body = json.dumps({"entry": [entry]}).encode()
        came = self._screens.waits(person, page, page.messages)
        await self._lines.posts(webhook.PATH, body, {HEADER: signature(SECRET, body)})
        return await asyncio.wait_for(came, _PATIENCE)


class OnTheWeb:
    """Forms; the page is the answer itself, so none can come twice."""

    name, port, extra = "web", 0, 0

    def __init__(self, guide: int) -> None:
        self._lines = _Lines(guide)

    async def taps(self, person: int, page: Opened) -> Seen:
        body = f"to={quote_plus(page.token)}".encode()
        kind = {"Content-Type": "application/x-www-form-urlencoded", "Accept-Language": "fr"}
        began = time.perf_counter()
        posting = self._lines.posts("/", body, kind)
        status, answer = await asyncio.wait_for(posting, _PATIENCE)
        took = time.perf_counter() - began
        return Seen(took, status == 200 and page.words in answer.decode())


class _Lines:
    """Connections to the guide, opened as they are needed and used again."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._free: list[Connection] = []

    async def posts(self, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        line = self._free.pop() if self._free else Connection(self._port)
        try:
            answer = await line.posts(path, body, headers)
        except (OSError, EOFError):  # it was closed meanwhile: nothing has arrived
            line.close()
            answer = await line.posts(path, body, headers)
        self._free.append(line)
        return answer


@asynccontextmanager
async def messengers(
    delay: float,
) -> AsyncIterator[tuple[tuple[Screens, int], tuple[Screens, int]]]:
    """Telegram's and Meta's servers, each with its port."""
    telegram, meta = Screens(delay), Screens(delay)

    def bot_api(path: str, body: bytes) -> bytes:
        method = path.rsplit("/", 1)[1]
        if method in ("editMessageText", "sendMessage"):
            given = json.loads(body)
            telegram.shows(given["chat_id"], given["text"])
        return json.dumps({"ok": True, "result": _result(method)}).encode()

    def graph_api(path: str, body: bytes) -> bytes:
        if path.endswith("/media"):
            return b'{"id":"1"}'
        given = json.loads(body)
        if given["type"] not in _BESIDE:
            meta.shows(int(given["to"]), _text(given))
        return b'{"messages":[{"id":"wamid.OURS"}]}'

    async with served(bot_api, delay) as telegrams, served(graph_api, delay) as metas:
        yield (telegram, telegrams), (meta, metas)


def _result(method: str) -> object:
    """What the Bot API answers, as far as the guide reads it."""
    if method == "getMe":
        return {"id": 1, "is_bot": True, "first_name": "b", "username": "b_bot"}
    if not method.startswith("send"):
        return True
    size = {"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}
    chat = {"id": 1, "type": "private"}
    return {"message_id": next(_numbers), "date": 1_700_000_000, "chat": chat, "photo": [size]}


def _text(message: dict[str, Any]) -> str:
    inside = message.get("text") or message.get("interactive") or {}
    body = inside.get("body", "")
    return str(body["text"] if isinstance(body, dict) else body)


def people(first: int, many: int) -> Iterator[tuple[int, random.Random]]:
    """So many people, each with a way of their own through the pages, the same in every run."""
    for number in range(first, first + many):
        yield _FIRST + number, random.Random(number)
