"""The file of counts: one SQLite table of day, language, page and number."""

from __future__ import annotations

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
