"""The directory as a conversation uses it: opened at the first search, built then if need be."""

from __future__ import annotations

import asyncio
from datetime import date, datetime
from pathlib import Path

from bot.clock import PARIS
from bot.directory.opened import Directory
from bot.directory.read import offers_of, read_services
from bot.directory.search import Found, Query, Result, seen
from bot.directory.store import build, fingerprint_of, is_current, is_usable


class ServicesRefused(Exception):
    """The services have faults, and there is no directory built from good ones."""

    def __init__(self, number: int) -> None:
        super().__init__(f"{number} problem(s) in the services; `repere check` says where")


class DirectoryLookup:
    """Searches the built directory of a content folder."""

    def __init__(self, folder: Path, file: Path) -> None:
        self._folder = folder
        self._file = file
        self._opened: Directory | None = None
        self._retired: Directory | None = None
        self._opening = asyncio.Lock()

    async def search(self, query: Query) -> Found:
        """The services that answer a query, ranked. Raises :class:`ServicesRefused`."""
        return await (await self._directory(query.at)).search(query)

    async def result(self, key: str, query: Query) -> Result | None:
        """One service by its key, as seen from a query's place and time."""
        service = await (await self._directory(query.at)).service(key, query)
        return None if service is None else seen(service, query)

    async def offers(self) -> frozenset[str]:
        """The offers that may be asked for."""
        return offers_of(self._folder)

    async def renew(self, today: date) -> int:
        """Serve the services as they are now; gives how many faults kept the old ones in use."""
        async with self._opening:
            faults = await asyncio.to_thread(self._ensure_built, today)
            if not faults:
                opened = await Directory.open(self._file)
                await self._close(self._retired)
                # A search may still be reading the one of before: it is closed a turn later.
                self._retired, self._opened = self._opened, opened
            return faults

    async def close(self) -> None:
        """Close what was opened."""
        await self._close(self._retired)
        await self._close(self._opened)
        self._retired = self._opened = None

    async def _close(self, directory: Directory | None) -> None:
        if directory is not None:
            await directory.close()

    async def _directory(self, at: datetime) -> Directory:
        async with self._opening:
            if self._opened is None:
                await asyncio.to_thread(self._ensure_built, at.astimezone(PARIS).date())
                self._opened = await Directory.open(self._file)
            return self._opened

    def _ensure_built(self, today: date) -> int:
        """Build the file if it is missing or older than the services; gives how many are at fault.

        Services with faults leave the file of before in use: old and true beats new and broken.
        """
        if is_current(self._file, self._folder):
            return 0
        services, problems = read_services(self._folder, today)
        errors = [problem for problem in problems if problem.level == "error"]
        if not errors:
            build(services, self._file, fingerprint_of(self._folder))
        elif not is_usable(self._file):
            raise ServicesRefused(len(errors))
        return len(errors)
