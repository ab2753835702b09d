"""The file of counts: one SQLite table of day, language, page and number."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path
from typing import Self

import aiosqlite

from bot.counts.tally import Cell

_TABLE = """
CREATE TABLE IF NOT EXISTS shown (
    day TEXT NOT NULL, language TEXT NOT NULL, page TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (day, language, page)
) WITHOUT ROWID
"""
_ADD = """
INSERT INTO shown (day, language, page, number) VALUES (?, ?, ?, ?)
ON CONFLICT (day, language, page) DO UPDATE SET number = number + excluded.number
"""


class CountsUnreadable(Exception):
    """The numbers cannot be read, now or ever; the message says which, and what to do."""

    def __init__(self, file: Path, fault: Exception) -> None:
        if isinstance(fault, aiosqlite.OperationalError):  # locked, full, not allowed: it is whole
            why = f"cannot be read now ({fault}); try again, or look at the data folder"
        else:
            why = "is damaged, or no file of counts; move it away, and counting begins anew"
        super().__init__(f"'{file}' {why}")


async def read_counts(file: Path) -> dict[Cell, int]:
    """All numbers of a file; none if it is not there. Raises CountsUnreadable."""
    if not await asyncio.to_thread(file.exists):
        return {}
    try:
        counts = await CountsFile.open(file)
        try:
            return await counts.read()
        finally:
            await counts.close()
    except (aiosqlite.Error, ValueError, TypeError) as fault:
        raise CountsUnreadable(file, fault) from fault


class CountsFile:
    """An open file of counts."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    @classmethod
    async def open(cls, file: Path) -> Self:
        """Open the file, making it if there is none. Raises aiosqlite.Error if it cannot be."""
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = await aiosqlite.connect(file)
        try:
            await connection.execute(_TABLE)
            await connection.commit()
        except BaseException:
            await connection.close()  # its thread would keep the process from ending
            raise
        return cls(connection)

    async def add(self, numbers: dict[Cell, int]) -> None:
        """Add these numbers to those in the file."""
        rows = [(*(str(part) for part in cell), number) for cell, number in numbers.items()]
        await self._connection.executemany(_ADD, rows)
        await self._connection.commit()

    async def read(self) -> dict[Cell, int]:
        """All numbers, by day, language and page."""
        query = "SELECT day, language, page, number FROM shown ORDER BY day, language, page"
        async with self._connection.execute(query) as rows:
            return {
                Cell(date.fromisoformat(day), language, page): number
                async for day, language, page, number in rows
            }

    async def close(self) -> None:
        """Close the file."""
        await self._connection.close()
