"""Taking up what editors have changed, all or nothing: pages, translations and services together.

Files are looked at every few seconds, sooner where the system tells that one was saved, and at once
when a signal asks. What has a fault leaves everything as it was, and the ledger says why.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import date
from typing import NamedTuple

from bot.clock import Clock
from bot.config import ContentSettings
from bot.content.changes import Snapshot, snapshot
from bot.content.publication import Ledger
from bot.content.shelf import Shelf
from bot.content.watch import watch
from bot.directory.lookup import DirectoryLookup
from bot.directory.read import read_services
from bot.source.problem import Problem

log = logging.getLogger("repere.app")

_MOST_SAID = 20

Pause = Callable[[float], Awaitable[None]]
"""Waits so many seconds."""


class Seen(NamedTuple):
    """The files as they were last looked at, and the day: figures go past their date over night."""

    files: Snapshot
    day: date


def seen_now(settings: ContentSettings, day: date) -> Seen:
    """What is in the folders on a day. Raises OSError."""
    return Seen(snapshot(settings.folder, settings.locales), day)


class Publishing:
    """The shelf and the directory of one process, kept as the folders are while they are right.

    ``seen`` is what was there when the shelf was filled.
    """

    def __init__(
        self,
        settings: ContentSettings,
        shelf: Shelf,
        directory: DirectoryLookup,
        clock: Clock,
        seen: Seen,
    ) -> None:
        self.ledger = Ledger()
        self._settings = settings
        self._shelf = shelf
        self._directory = directory
        self._clock = clock
        self._seen = seen
        self._asked = False
        self._wake = asyncio.Event()

    def note(self) -> None:
        """Write down, and log, whether what is in the folder serves."""
        refused = self._shelf.refused
        self.ledger.note(self._clock(), len(self._shelf.content.nodes), refused)
        errors = [problem for problem in refused if problem.level == "error"]
        if not errors:
            log.info("content.serves")
        for problem in errors[:_MOST_SAID]:
            log.error("content.refused %s", problem)

    def ask(self) -> None:
        """Look now, and read everything again even if no file has changed."""
        self._asked = True
        self._wake.set()

    def nudge(self) -> None:
        """Look now."""
        self._wake.set()

    async def run(self, pause: Pause) -> None:
        """Keep both as the folders are, for as long as this serves."""
        await self._renew(self._seen.day)
        watching = asyncio.create_task(self._watch()) if self._settings.watch else None
        try:
            while True:
                await self._next(pause)
                await self.look()
        finally:
            if watching is not None:
                watching.cancel()
                await asyncio.gather(watching, return_exceptions=True)

    async def look(self) -> None:
        """One look; what has faults leaves the old content serving."""
        asked, self._asked = self._asked, False
        today = self._clock().date()
        try:
            now = await asyncio.to_thread(seen_now, self._settings, today)
            if now == self._seen and not asked:
                return
            changed, self._seen = now.files != self._seen.files, now
            if changed or asked or not self.ledger.pending:
                await self._take_up(today)
            else:  # a new day, and the folder is as refused as it was
                await asyncio.to_thread(self._shelf.redate, today)
        except Exception as fault:  # noqa: BLE001 - what serves must go on serving
            log.error("content.unread %s", type(fault).__name__)
        if not self.ledger.pending:
            await self._renew(today)

    async def _next(self, pause: Pause) -> None:
        """Until the time for a look has come, or somebody asks for one."""
        waits = (pause(self._settings.reload_seconds), self._wake.wait())
        tasks = [asyncio.ensure_future(one) for one in waits]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        self._wake.clear()

    async def _watch(self) -> None:
        try:
            await watch(self.nudge, self._settings.folder, self._settings.locales)
        except Exception as fault:  # noqa: BLE001 - files are looked at in any case
            log.warning("content.unwatched %s", type(fault).__name__)

    async def _take_up(self, today: date) -> None:
        """Pages only with the services that go with them, and the reverse."""
        faults = await asyncio.to_thread(self._service_faults, today)
        await asyncio.to_thread(self._shelf.reload, today, faults)
        self.note()

    def _service_faults(self, today: date) -> tuple[Problem, ...]:
        _, problems = read_services(self._settings.folder, today)
        return tuple(one for one in problems if one.level == "error")

    async def _renew(self, today: date) -> None:
        try:
            if faults := await self._directory.renew(today):
                log.error("services.refused %d", faults)
        except Exception as fault:  # noqa: BLE001 - without it, pages serve and give numbers
            log.error("services.unread %s", type(fault).__name__)
