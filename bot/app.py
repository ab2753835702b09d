"""Where the parts are put together. Only this module opens a store."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.config import Settings
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.counts.store import CountsFile
from bot.counts.tally import Tally
from bot.directory.lookup import DirectoryLookup
from bot.sessions.keys import ChatKeys
from bot.sessions.recent import Recent

log = logging.getLogger("repere.app")

DIRECTORY_FILE = "directory.sqlite"
COUNTS_FILE = "counts.sqlite"
_COUNT_EVERY = 60.0
"""Seconds between two writings of the counts: a crash loses a minute of numbers, no more."""


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
async def running(settings: Settings, today: date, *, counting: bool) -> AsyncIterator[App]:
    """Everything opened, and closed again at the end. Raises ContentRefused.

    The directory is opened at the first search, and built then if it is missing or older than the
    services it is made from. With ``counting`` the counts are written down every minute.
    """
    shelf = Shelf.filled(settings.content.folder, settings.content.locales, today)
    directory = DirectoryLookup(settings.content.folder, directory_file(settings))
    tally = Tally()
    recent = Recent(settings.sessions.minutes)
    conversation = Conversation(shelf, directory, recent, tally)
    writer = None
    if counting and settings.counts.enabled:
        writer = asyncio.create_task(_write_counts(tally, counts_file(settings)))
    try:
        yield App(settings, shelf, conversation, ChatKeys())
    finally:
        if writer is not None:
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
        await directory.close()


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
