"""Where the parts are put together. Only this module opens a store."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock
from bot.config import Settings
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.counts.store import CountsFile
from bot.counts.tally import Tally
from bot.directory.lookup import DirectoryLookup
from bot.publishing import Pause, Publishing, Seen, seen_now
from bot.sessions.keys import ChatKeys
from bot.sessions.recent import Recent

log = logging.getLogger("repere.app")

DIRECTORY_FILE = "directory.sqlite"
COUNTS_FILE = "counts.sqlite"
KEPT_FOLDER = "last-good"
_COUNT_EVERY = 60.0
"""Seconds between two writings of the counts: a crash loses a minute of numbers, no more."""
_FORGET_EVERY = 30.0
"""Seconds between two looks for chats whose time is over."""


@dataclass(frozen=True, slots=True)
class App:
    """One running Repère: what every channel is given."""

    settings: Settings
    shelf: Shelf
    conversation: Conversation
    keys: ChatKeys
    publishing: Publishing


def directory_file(settings: Settings) -> Path:
    """Where the built directory of services lies."""
    return settings.data / DIRECTORY_FILE


def counts_file(settings: Settings) -> Path:
    """Where the counts lie."""
    return settings.data / COUNTS_FILE


@asynccontextmanager
async def running(
    settings: Settings, clock: Clock, *, serving: bool, pause: Pause = asyncio.sleep
) -> AsyncIterator[App]:
    """Everything opened, and closed again at the end. Raises ContentRefused.

    With ``serving``, as for people who write: everything is read at once, a copy of the last good
    content is kept, changed files are taken up while running, and pages shown are counted. Without
    it, as for one command, nothing is written but the directory, built at the first search.
    """
    folder, locales = settings.content.folder, settings.content.locales
    kept = settings.data / KEPT_FOLDER if serving else None
    today = clock().date()
    seen = seen_now(settings.content, today) if serving else Seen(frozenset(), today)
    shelf = Shelf.filled(folder, locales, today, kept)
    directory = DirectoryLookup(folder, directory_file(settings))
    publishing = Publishing(settings.content, shelf, directory, clock, seen)
    tally = Tally()
    recent = Recent(settings.sessions.minutes)
    conversation = Conversation(shelf, directory, recent, tally)
    counts = await _open_counts(settings) if serving and settings.counts.enabled else None
    tasks = []
    if serving:
        publishing.note()
        tasks.append(asyncio.create_task(publishing.run(pause)))
        tasks.append(asyncio.create_task(_forget_in_time(recent, clock, pause)))
    if counts is not None:
        tasks.append(asyncio.create_task(_write_counts(counts, tally, pause)))
    try:
        yield App(settings, shelf, conversation, ChatKeys(), publishing)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if counts is not None:
            await _add(counts, tally)
            await counts.close()
        await directory.close()


async def _forget_in_time(recent: Recent, clock: Clock, pause: Pause) -> None:
    """Forget chats when their time is over, also where nobody writes any more."""
    while True:
        await pause(_FORGET_EVERY)
        recent.forget_old(clock())


async def _open_counts(settings: Settings) -> CountsFile | None:
    try:
        return await CountsFile.open(counts_file(settings))
    except Exception as fault:  # noqa: BLE001 - numbers are never worth an unanswered person
        log.error("counts.closed %s", type(fault).__name__)
        return None


async def _write_counts(counts: CountsFile, tally: Tally, pause: Pause) -> None:
    while True:
        await pause(_COUNT_EVERY)
        await _add(counts, tally)


async def _add(counts: CountsFile, tally: Tally) -> None:
    try:
        await counts.add(tally.drain())
    except Exception as fault:  # noqa: BLE001 - the next minute may be written again
        log.error("counts.unwritten %s", type(fault).__name__)
