"""The same crowd on the ten-step talk, in memory: libraries beside each other, without HTTP."""

from __future__ import annotations

import asyncio
import random
import time
from typing import Any, NamedTuple

from benchmarks.bot_api import BotApi
from benchmarks.latency import API_SECONDS
from benchmarks.phone import Phone
from benchmarks.plan import Load
from benchmarks.racing import FIRST_CHAT, Wire, settle
from benchmarks.talk import MOVES

_PATIENCE = 10.0


class Came(NamedTuple):
    """Milliseconds of each page; pages that were wrong, that never came, that came twice."""

    waits: list[float]
    wrong: int
    lost: int
    twice: int


class _Watched(BotApi):
    """A Bot API that tells when a page was asked for, and wakes who waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: dict[int, float] = {}
        self.coming: dict[int, asyncio.Event] = {}
        self.extra = 0

    async def call(self, method: str, given: dict[str, str]) -> bytes:
        if "text" in given and "chat_id" in given:
            self.asked.setdefault(int(given["chat_id"]), time.perf_counter())
        return await super().call(method, given)

    def show(self, given: dict[str, str]) -> dict[str, Any]:
        before = len(self.shown)
        message = super().show(given)
        if len(self.shown) > before:
            self.shown.clear()
            event = self.coming.get(int(given["chat_id"]))
            if event is None or event.is_set():
                self.extra += 1
            else:
                event.set()
        return message


async def crowd(wire: Wire, load: Load) -> Came:
    """Everybody talks, again and again, a move every so many seconds."""
    api = _Watched()
    wire.api = api
    await wire.open()
    settle()
    await wire.run()
    api.delay = API_SECONDS
    end = time.perf_counter() + load.peers_seconds
    chats = range(FIRST_CHAT, FIRST_CHAT + load.people)
    found = await asyncio.gather(*(_talks(wire, api, chat, load.every, end) for chat in chats))
    waits = [one for waits, _, _ in found for one in waits]
    came = Came(waits, sum(one[1] for one in found), sum(one[2] for one in found), api.extra)
    if not came.lost:  # what a bot has not begun after all this, it need not end
        await wire.stop()
        await wire.close()
    return came


async def _talks(
    wire: Wire, api: _Watched, chat: int, every: float, end: float
) -> tuple[list[float], int, int]:
    waits: list[float] = []
    wrong = lost = number = 0
    phone, following = Phone(api, chat), time.perf_counter() + random.Random(chat).random() * every
    while following < end:
        await asyncio.sleep(max(0.0, following - time.perf_counter()))
        following += every
        api.asked.pop(chat, None)
        event = api.coming[chat] = asyncio.Event()
        began = time.perf_counter()
        await wire.hand_over(phone.does(MOVES[number % len(MOVES)]))
        try:
            await asyncio.wait_for(event.wait(), _PATIENCE)
        except TimeoutError:
            return waits, wrong, lost + 1
        waits.append((api.asked[chat] - began) * 1000)
        wrong += api.screens[chat].screen != wire.screens[number % len(MOVES)]
        number += 1
    return waits, wrong, lost
