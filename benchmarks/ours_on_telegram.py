"""Repère itself, on Telegram: the whole channel as it is deployed, but for the network."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from telegram import Update

from benchmarks.bot_api import BotApi
from benchmarks.ours import FOLDER, LOCALES, NOW, SCREENS, CannedDirectory, content
from benchmarks.ptb_network import Network
from bot.channels.telegram.application import TelegramApplication, build
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.update import read
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.directory.lookup import DirectoryLookup
from bot.sessions.keys import ChatKeys
from bot.sessions.pace import Pace

NEVER_WAITS = 1_000_000
"""Calls a second: the rate limiter does all its work and lets everything pass."""
NO_LIMITER = 0


class OurWire:
    """The channel as it is deployed. ``/start`` opens our menu, so the person comes by a link."""

    screens = SCREENS

    def __init__(
        self,
        name: str = "Repère",
        *,
        a_second: int = NEVER_WAITS,
        canned: bool = True,
        conversation: Conversation | None = None,
    ) -> None:
        self.name = name
        self.api = BotApi()
        self._a_second = a_second
        self._canned = canned
        self._given = conversation

    async def open(self, *, renamed: bool = False) -> None:
        self._data = tempfile.TemporaryDirectory()
        file = Path(self._data.name) / "directory.sqlite"
        self._directory = CannedDirectory() if self._canned else DirectoryLookup(FOLDER, file)
        shelf = Shelf(content(renamed=renamed), FOLDER, LOCALES)
        conversation = self._given or Conversation(shelf, self._directory)
        channel = TelegramChannel(conversation, ChatKeys(), lambda: NOW, Pace(NEVER_WAITS))
        self.application: TelegramApplication = build(
            channel, "1:x", "http://127.0.0.1", self._a_second, Network(self.api)
        )
        if self._a_second == NO_LIMITER:  # as the peers; nobody is offered this when serving
            self.application.bot._rate_limiter = None
        await self.application.initialize()

    async def close(self) -> None:
        await self.application.shutdown()
        if isinstance(self._directory, DirectoryLookup):
            await self._directory.close()
        self._data.cleanup()

    async def receive(self, update: dict[str, Any]) -> None:
        await self.application.process_update(self._read(update))

    async def run(self) -> None:
        await self.application.start()

    async def stop(self) -> None:
        await self.application.stop()

    async def hand_over(self, update: dict[str, Any]) -> None:
        await self.application.update_queue.put(self._read(update))

    async def restart(self, *, renamed: bool = False) -> None:
        """A new process: nothing is remembered. ``renamed``: with a page under a new name."""
        await self.close()
        await self.open(renamed=renamed)

    def _read(self, update: dict[str, Any]) -> Update | None:
        return read(_by_a_link(update), self.application.bot)


def _by_a_link(update: dict[str, Any]) -> dict[str, Any]:
    message = update.get("message", {})
    if message.get("text") != "/start":
        return update
    return {**update, "message": {**message, "text": "/start language"}}
