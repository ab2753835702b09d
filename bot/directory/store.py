"""The built directory: one read-only SQLite file, with a chart of the places of each offer."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from bot.directory.chart import BANDS
from bot.directory.draw import draw_charts
from bot.directory.record import written
from bot.directory.row import rows_of
from bot.directory.service import Service

SCHEMA = 4
_EVERY = 1000
"""Services from one call of ``progress`` to the next."""

COLUMNS = "code, number, slug, lat, lon, hours, sure, confirm, plain, loose, yes, no, speaks"
_COLUMNS = (
    "code INTEGER NOT NULL, number INTEGER NOT NULL, slug TEXT NOT NULL, lat REAL, lon REAL,"
    " hours INTEGER, sure INTEGER NOT NULL, confirm INTEGER NOT NULL, plain INTEGER NOT NULL,"
    " loose INTEGER NOT NULL, yes INTEGER NOT NULL, no INTEGER NOT NULL, speaks TEXT NOT NULL"
)
_TABLES = f"""
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE service (number INTEGER PRIMARY KEY, key TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE offer (
    slug TEXT PRIMARY KEY, code INTEGER NOT NULL, first INTEGER NOT NULL, rows INTEGER NOT NULL,
    pointed INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE hours (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TEMP TABLE staged ({_COLUMNS});
CREATE TABLE offered (id INTEGER PRIMARY KEY, {_COLUMNS});
CREATE TABLE chart (code INTEGER, name TEXT, piece BLOB NOT NULL, PRIMARY KEY (code, name));
"""
_SORTED = f"""
INSERT INTO offered ({COLUMNS})
    SELECT {COLUMNS} FROM staged ORDER BY code, lat IS NULL, CAST(lat * {BANDS} AS INTEGER), lon;
CREATE INDEX offered_code ON offered (code, number, no);
CREATE INDEX service_key ON service (key);
"""
# Neighbours lie side by side: what a box holds is a few stretches of a chart.


def build(
    services: Iterable[Service],
    file: Path,
    fingerprint: str = "",
    progress: Callable[[int], None] = lambda _: None,
) -> None:
    """Write the directory in place of the one of before: whole, or not at all.

    Services are written as they come, none is kept; ``progress`` hears how many there are so far.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(new)) as connection:
            _Builder(connection).fill(services, fingerprint, progress)
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)


class _Builder:
    """Fills the tables; offers and hours are numbered as they turn up."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._offers: dict[str, int] = {}
        self._hours: dict[str, int] = {}

    def fill(
        self, services: Iterable[Service], fingerprint: str, progress: Callable[[int], None]
    ) -> None:
        run = self._connection
        run.executescript(_TABLES)
        meta = {"schema": str(SCHEMA), "fingerprint": fingerprint}
        run.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        number = 0
        for number, service in enumerate(services, 1):
            self._insert(number, service)
            if number % _EVERY == 0:
                progress(number)
        texts = [(key, text) for text, key in self._hours.items()]
        run.executemany("INSERT INTO hours VALUES (?, ?)", texts)
        run.executescript(_SORTED)
        draw_charts(run, self._offers)
        run.commit()
        progress(number)

    def _insert(self, number: int, service: Service) -> None:
        if service.status == "draft" or not service.publish.bot:
            return
        record = (number, service.key, written(service))
        self._connection.execute("INSERT INTO service VALUES (?, ?, ?)", record)
        if service.searched:
            for offer in sorted(set(service.offers)):
                code = self._offers.setdefault(offer, len(self._offers) + 1)
                rows = [(code, number, *row) for row in rows_of(service, offer, self._hours)]
                marks = ", ".join("?" * len(rows[0]))
                self._connection.executemany(f"INSERT INTO staged VALUES ({marks})", rows)


def fingerprint_of(folder: Path) -> str:
    """What the services of a content folder come to; changes when a file does."""
    digest = hashlib.blake2b(str(SCHEMA).encode(), digest_size=16)
    for file in sorted((folder / "services").glob("*.yaml")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def is_current(file: Path, folder: Path) -> bool:
    """Whether the file was built from these very services."""
    return _meta(file) == {"schema": str(SCHEMA), "fingerprint": fingerprint_of(folder)}


def is_usable(file: Path) -> bool:
    """Whether the file is a directory that this program can read."""
    return _meta(file).get("schema") == str(SCHEMA)


def read_only(file: Path) -> str:
    """The address with which SQLite opens a file that nobody writes any more."""
    return f"{file.resolve().as_uri()}?mode=ro&immutable=1"


def _meta(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    try:
        with closing(sqlite3.connect(read_only(file), uri=True)) as connection:
            return dict(connection.execute("SELECT name, value FROM meta"))
    except sqlite3.Error:
        return {}
