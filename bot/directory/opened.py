"""An open directory, asked from a coroutine."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Self, TypeVar

from bot.directory.search import Found, Query
from bot.directory.service import Service
from bot.directory.store import is_usable, read_only
from bot.directory.walk import Walk

T = TypeVar("T")
_MAPPED = 2**31
"""Bytes of the file that are read where the system keeps them, without a copy."""


class NoDirectory(Exception):
    """A file that is missing, broken or of another version."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"no directory in '{file}'; `repere services build` makes one")


class Directory:
    """Nothing asked of it is written anywhere.

    A search is several small questions to SQLite. They are asked together in one thread: a way
    there and back for each would take longer than the search.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._walk = Walk(connection)
        self._thread = ThreadPoolExecutor(1, "directory")

    @classmethod
    async def open(cls, file: Path) -> Self:
        """Open a built directory for reading only. Raises :class:`NoDirectory`."""
        if not is_usable(file):
            raise NoDirectory(file)
        connection = sqlite3.connect(read_only(file), uri=True, check_same_thread=False)
        connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
        return cls(connection)

    async def search(self, query: Query) -> Found:
        """The services that offer what is needed, best first: the same as ranking all of them."""
        return await self._ask(lambda: self._walk.search(query))

    async def service(self, key: str, query: Query | None = None) -> Service | None:
        """One service by its key; where two have the same, the one that answers the query."""
        return await self._ask(lambda: self._walk.service(key, query))

    async def close(self) -> None:
        """Close the file, after what is still being read."""
        await self._ask(self._connection.close)
        self._thread.shutdown(wait=False)

    async def _ask(self, question: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, question)
