"""The directory as a conversation uses it: opened at the first search, built then if need be."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

from bot.directory.hours import opening
from bot.directory.read import offers_of, read_services
from bot.directory.search import Found, Query, Result, distance_m
from bot.directory.store import Directory, build, fingerprint_of, is_current


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
        self._opening = asyncio.Lock()

    async def search(self, query: Query) -> Found:
        """The services that answer a query, ranked. Raises :class:`ServicesRefused`."""
        return await (await self._directory(query.at.date())).search(query)

    async def result(self, key: str, query: Query) -> Result | None:
        """One service by its key, as seen from a query's place and time."""
        service = await (await self._directory(query.at.date())).service(key)
        if service is None:
            return None
        away = distance_m(query.near, service)
        return Result(service, away, opening(service, query.at))

    async def offers(self) -> frozenset[str]:
        """The offers that may be asked for."""
        return offers_of(self._folder)

    async def renew(self, today: date) -> int:
        """Serve the services as they are now; gives how many faults kept the old ones in use."""
        async with self._opening:
            faults = await asyncio.to_thread(self._ensure_built, today)
            if not faults:
                opened = await Directory.open(self._file)
                before, self._opened = self._opened, opened
                if before is not None:
                    await before.close()
            return faults

    async def close(self) -> None:
        """Close what was opened."""
        if self._opened is not None:
            await self._opened.close()
            self._opened = None

    async def _directory(self, today: date) -> Directory:
        async with self._opening:
            if self._opened is None:
                await asyncio.to_thread(self._ensure_built, today)
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
        elif not self._file.exists():
            raise ServicesRefused(len(errors))
        return len(errors)
