"""The terminal: lines in, text out, as ``repere chat`` shows it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator

from bot.channels.terminal.channel import talk, text_to
from bot.clock import Clock
from bot.engine.event import Start
from tests.equal.driver import Heard
from tests.equal.view import View, label, lines, links, phones

_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")
_PICTURE = re.compile(r"^\[(.+)\]$", re.MULTILINE)
_CHOICE = re.compile(r"^  #(\d+) (.+)$", re.MULTILINE)


class OnTheTerminal:
    """One talk."""

    def __init__(self, conversation: Heard, language: str, clock: Clock) -> None:
        self._conversation = conversation
        self._language = language
        self._clock = clock
        self._lines: asyncio.Queue[str] = asyncio.Queue()
        self._shown: asyncio.Queue[str] = asyncio.Queue()
        self._talk: asyncio.Task[None] | None = None
        self._choices: dict[str, str] = {}

    async def starts(self, payload: str) -> View:
        start = Start(self._clock(), self._language, payload)
        show = text_to(self._shown.put_nowait)
        talking = talk(self._conversation, b"terminal", start, self._typed(), show, self._clock)
        self._talk = asyncio.create_task(talking)
        return await self._seen()

    async def taps(self, label: str) -> View:
        return await self.writes(f"#{self._choices[label]}")

    async def writes(self, text: str) -> View:
        if self._talk is None:  # nobody can write before the first page
            await self.starts("")
        self._lines.put_nowait(text)
        return await self._seen()

    async def shares(self, lat: float, lon: float) -> View:
        return await self.writes(f"@{lat},{lon}")

    async def ends(self) -> None:
        if self._talk is not None:
            self._talk.cancel()
            await asyncio.gather(self._talk, return_exceptions=True)

    async def _typed(self) -> AsyncIterator[str]:
        while True:
            yield await self._lines.get()

    async def _seen(self) -> View:
        shown = await self._shown.get()
        self._choices = {label(name): number for number, name in _CHOICE.findall(shown)}
        text = _PICTURE.sub("", _CHOICE.sub("", shown))
        bare = _LINK.sub(r"\1", text)
        return View(
            *self._conversation.where,
            lines(bare),
            frozenset(self._choices),
            phones(bare),
            links(text),
            pictures=frozenset(label(one) for one in _PICTURE.findall(shown)),
        )
