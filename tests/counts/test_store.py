"""The file of counts: a real SQLite file that adds up."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.counts.store import CountsFile, CountsUnreadable, read_counts
from bot.counts.tally import Cell

CELL = Cell(date(2026, 11, 24), "fr", "home.menu")


async def test_numbers_add_up_over_openings(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "counts.sqlite"
    for _ in range(2):
        counts = await CountsFile.open(file)
        await counts.add({CELL: 2})
        await counts.close()
    counts = await CountsFile.open(file)
    assert await counts.read() == {CELL: 4}
    await counts.close()


async def test_what_is_no_file_of_counts_is_refused_and_let_go(tmp_path: Path) -> None:
    file = tmp_path / "counts.sqlite"
    file.write_text("not a database" * 100)
    before = set(threading.enumerate())
    with pytest.raises(sqlite3.DatabaseError):
        await CountsFile.open(file)
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=5)
    assert set(threading.enumerate()) <= before


async def test_the_file_has_a_column_for_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "counts.sqlite"
    counts = await CountsFile.open(file)
    await counts.close()
    with closing(sqlite3.connect(file)) as opened:
        columns = [row[1] for row in opened.execute("PRAGMA table_info(shown)")]
    assert columns == ["day", "language", "page", "number"]


async def test_a_file_that_is_not_there_has_no_numbers_and_is_not_made(tmp_path: Path) -> None:
    assert await read_counts(tmp_path / "counts.sqlite") == {}
    assert not os.listdir(tmp_path)  # noqa: PTH208 - pathlib would block, too


@pytest.mark.parametrize("number", ["2", "'many'", "NULL"])
async def test_another_table_or_day_is_no_file_of_counts(tmp_path: Path, number: str) -> None:
    file = tmp_path / "counts.sqlite"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE shown (day, language, page, number)")
        other.execute(f"INSERT INTO shown VALUES ('yesterday', 'fr', 'home', {number})")
        other.commit()
    with pytest.raises(CountsUnreadable, match="no file of counts"):
        await read_counts(file)


def test_a_file_that_is_only_busy_is_not_called_damaged(tmp_path: Path) -> None:
    busy = CountsUnreadable(tmp_path, sqlite3.OperationalError("database is locked"))
    assert str(busy) == (
        f"'{tmp_path}' cannot be read now (database is locked); "
        "try again, or look at the data folder"
    )
