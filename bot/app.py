"""Where the parts are put together. Only this module opens a store."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.clock import Clock
from bot.config import Settings
from bot.content.changes import snapshot
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.counts.store import CountsFile
from bot.counts.tally import Tally
from bot.directory.lookup import DirectoryLookup
from bot.sessions.keys import ChatKeys
from bot.sessions.recent import Recent
from bot.source.problem import Problem

log = logging.getLogger("repere.app")

DIRECTORY_FILE = "directory.sqlite"
COUNTS_FILE = "counts.sqlite"
KEPT_FOLDER = "last-good"
_COUNT_EVERY = 60.0
"""Seconds between two writings of the counts: a crash loses a minute of numbers, no more."""
_MOST_SAID = 20


@dataclass(frozen=True, slots=True)
class App:
    """One running Repère: what every channel is given."""

    settings: Settings
    shelf: Shelf
    conversation: Conversation
    keys: ChatKeys


def directory_file(settings: Settings) -> Path:
    """Where the built directory of services lies."""
    return settings.data / DIRECTORY_FILE


def counts_file(settings: Settings) -> Path:
    """Where the counts lie."""
    return settings.data / COUNTS_FILE


@asynccontextmanager
async def running(settings: Settings, clock: Clock, *, serving: bool) -> AsyncIterator[App]:
    """Everything opened, and closed again at the end. Raises ContentRefused.

    With ``serving``, as for people who write: everything is read at once, a copy of the last good
    content is kept, changed files are taken up while running, and pages shown are counted. Without
    it, as for one command, nothing is written but the directory, built at the first search.
    """
    folder, locales = settings.content.folder, settings.content.locales
    kept = settings.data / KEPT_FOLDER if serving else None
    shelf = Shelf.filled(folder, locales, clock().date(), kept)
    directory = DirectoryLookup(folder, directory_file(settings))
    tally = Tally()
    conversation = Conversation(shelf, directory, Recent(settings.sessions.minutes), tally)
    tasks = []
    if serving:
        _say_whether_refused(shelf.refused)
        tasks.append(asyncio.create_task(_take_up_changes(settings, shelf, directory, clock)))
        if settings.counts.enabled:
            tasks.append(asyncio.create_task(_write_counts(tally, counts_file(settings))))
    try:
        yield App(settings, shelf, conversation, ChatKeys())
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await directory.close()


async def _take_up_changes(
    settings: Settings, shelf: Shelf, directory: DirectoryLookup, clock: Clock
) -> None:
    """Load again when a file has changed; what has faults leaves the old content serving."""
    folders = (settings.content.folder, settings.content.locales)
    seen, day = snapshot(*folders), clock().date()
    await _renew(directory, day)
    while True:
        await asyncio.sleep(settings.content.reload_seconds)
        now, today = await asyncio.to_thread(snapshot, *folders), clock().date()
        if (now, today) == (seen, day):
            continue
        seen, day = now, today
        try:
            await asyncio.to_thread(shelf.reload, today)
            _say_whether_refused(shelf.refused)
        except Exception as fault:  # noqa: BLE001 - what serves must go on serving
            log.error("content.unread %s", type(fault).__name__)
        await _renew(directory, today)


async def _renew(directory: DirectoryLookup, today: date) -> None:
    try:
        if faults := await directory.renew(today):
            log.error("services.refused %d", faults)
    except Exception as fault:  # noqa: BLE001 - without it, pages still serve and give numbers
        log.error("services.unread %s", type(fault).__name__)


def _say_whether_refused(problems: tuple[Problem, ...]) -> None:
    errors = [problem for problem in problems if problem.level == "error"]
    if not errors:
        log.info("content.serves")
    for problem in errors[:_MOST_SAID]:
        log.error("content.refused %s", problem)


async def _write_counts(tally: Tally, file: Path) -> None:
    try:
        counts = await CountsFile.open(file)
    except Exception as fault:  # noqa: BLE001 - numbers are never worth an unanswered person
        log.error("counts.closed %s", type(fault).__name__)
        return
    try:
        while True:
            await asyncio.sleep(_COUNT_EVERY)
            await counts.add(tally.drain())
    finally:
        await counts.add(tally.drain())
        await counts.close()
