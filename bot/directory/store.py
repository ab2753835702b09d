"""The built directory: one read-only SQLite file, with an R*Tree over the points."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict, fields
from datetime import date
from functools import lru_cache
from math import cos, radians
from pathlib import Path
from typing import Any, Self

import aiosqlite

from bot.directory.search import BEST, Found, Point, Query, Result, ranked, seen_from, standing
from bot.directory.service import Service

SCHEMA = 2
PHONE_OFFER = "phone_line"
HELP_OFFER = "help_line"
"""A telephone line that listens to whatever somebody needs."""
_METRES_A_DEGREE = 111_195
_FIRST_BOX_M = 3_000
_GROWTH = 5
_EVERYWHERE = 50_000
"""A reach, in metres, from which on the map no longer helps: all services are looked at."""

_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE service (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
CREATE TABLE offer (
    slug TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (slug, number)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE point USING rtree(number, south, north, west, east);
"""
_DATES = frozenset({"hours_seen_on", "valid_to", "verified_on"})
_TUPLES = frozenset({"offers", "stations", "phones", "languages"})


def build(services: Iterable[Service], file: Path, fingerprint: str = "") -> None:
    """Write the directory in place of the one of before: whole, or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(new)) as connection:
            _fill(connection, services, fingerprint)
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, services: Iterable[Service], fingerprint: str) -> None:
    connection.executescript(_TABLES)
    meta = {"schema": str(SCHEMA), "fingerprint": fingerprint}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
    for number, service in enumerate(services, 1):
        _insert(connection, number, service)
    connection.commit()


def _insert(connection: sqlite3.Connection, number: int, service: Service) -> None:
    record = json.dumps(asdict(service), ensure_ascii=False, default=str)
    connection.execute("INSERT INTO service VALUES (?, ?, ?)", (number, service.key, record))
    if service.status != "live":
        return
    offers = [(offer, number) for offer in sorted(set(service.offers))]
    connection.executemany("INSERT INTO offer VALUES (?, ?)", offers)
    if service.lat is not None and service.lon is not None:
        box = (number, service.lat, service.lat, service.lon, service.lon)
        connection.execute("INSERT INTO point VALUES (?, ?, ?, ?, ?)", box)


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


def _meta(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    try:
        with closing(sqlite3.connect(_read_only(file), uri=True)) as connection:
            return dict(connection.execute("SELECT name, value FROM meta"))
    except sqlite3.Error:
        return {}


class NoDirectory(Exception):
    """A file that is missing, broken or of another version."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"no directory in '{file}'; `repere services build` makes one")


class Directory:
    """An open directory. Nothing asked of it is written anywhere."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    @classmethod
    async def open(cls, file: Path) -> Self:
        """Open a built directory for reading only. Raises :class:`NoDirectory`."""
        if not is_usable(file):
            raise NoDirectory(file)
        return cls(await aiosqlite.connect(_read_only(file), uri=True))

    async def search(self, query: Query) -> Found:
        """The services that offer what is needed, best first.

        The same as ranking all of them: only as much of the map is read as settles the page.
        """
        reach = _FIRST_BOX_M if query.near is not None else _EVERYWHERE
        while True:
            services = await self._within(query, reach)
            results = ranked(seen_from(services, query), query.at)
            if reach >= _EVERYWHERE or _settled(results, query, reach):
                break
            reach *= _GROWTH
        page = tuple(results[query.offset : query.offset + query.limit])
        open_now = bool(results) and results[0].opening.state == "open"
        line = None if open_now else await self._line(query)
        return Found(page, await self._total(query), line)

    async def service(self, key: str) -> Service | None:
        """One service by its key."""
        rows = await self._rows("SELECT record FROM service WHERE key = ?", (key,))
        return _service(str(rows[0])) if rows else None

    async def close(self) -> None:
        """Close the file."""
        await self._connection.close()

    async def _within(self, query: Query, reach: float) -> list[Service]:
        """What is needed and lies within ``reach`` metres, and what has no point."""
        if query.near is None or reach >= _EVERYWHERE:
            return await self._matching(query.need)
        near = await self._matching(query.need, _IN_BOX, _box(query.near, reach))
        return near + await self._matching(query.need, _NO_POINT)

    async def _matching(
        self, need: tuple[str, ...], where: str = "1", values: tuple[float, ...] = ()
    ) -> list[Service]:
        query = f"SELECT record FROM service WHERE {_offered(need)} AND {where}"
        return [_service(str(record)) for record in await self._rows(query, (*need, *values))]

    async def _total(self, query: Query) -> int:
        counted = f"SELECT count(*) FROM service WHERE {_offered(query.need)}"
        return int(str((await self._rows(counted, query.need))[0]))

    async def _line(self, query: Query) -> Result | None:
        """A telephone line for what is needed, else one for everything; never a closed one.

        Open now comes first; one whose hours nobody checked is better than none.
        """
        lines = await self._matching((PHONE_OFFER,))
        fitting = [one for one in lines if {*query.need, HELP_OFFER} & set(one.offers)]
        usable = [
            one
            for one in seen_from(fitting, query)
            if one.service.phones and one.opening.state != "closed"
        ]
        return min(usable, key=lambda one: _use_of_line(one, query), default=None)

    async def _rows(self, query: str, values: tuple[object, ...]) -> list[object]:
        return [row[0] for row in await self._connection.execute_fetchall(query, values)]


_NO_POINT = "number NOT IN (SELECT number FROM point)"
_IN_BOX = (
    "number IN (SELECT number FROM point"
    " WHERE south >= ? AND north <= ? AND west >= ? AND east <= ?)"
)


def _offered(need: tuple[str, ...]) -> str:
    marks = ", ".join("?" * len(need))
    return f"number IN (SELECT number FROM offer WHERE slug IN ({marks}))"


def _settled(results: list[Result], query: Query, reach: float) -> bool:
    """Whether nothing beyond ``reach`` can come before the end of the page: all there is open."""
    last = query.offset + query.limit - 1
    if last >= len(results):
        return False
    at_end = results[last]
    open_now = standing(at_end.opening, query.at) == BEST
    return open_now and at_end.distance_m is not None and at_end.distance_m < reach


def _box(near: Point, reach: float) -> tuple[float, float, float, float]:
    """South, north, west and east of a box that holds every point within ``reach`` metres.

    The R*Tree keeps 32-bit numbers, so the box is a little wider than it would have to be.
    """
    lat = reach / _METRES_A_DEGREE * 1.01
    lon = lat / max(0.01, cos(radians(abs(near.lat) + lat)))
    return near.lat - lat, near.lat + lat, near.lon - lon, near.lon + lon


def _read_only(file: Path) -> str:
    return f"{file.resolve().as_uri()}?mode=ro&immutable=1"


@lru_cache(maxsize=4096)
def _service(record: str) -> Service:
    values: dict[str, Any] = json.loads(record)
    for name in _DATES:
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    for name in _TUPLES:
        values[name] = tuple(values[name])
    known = {field.name for field in fields(Service)}
    return Service(**{name: value for name, value in values.items() if name in known})


def _use_of_line(line: Result, query: Query) -> tuple[bool, bool, str]:
    general = not set(query.need) & set(line.service.offers)
    return (line.opening.state == "unknown", general, line.service.id)
