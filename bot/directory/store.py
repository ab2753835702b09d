"""The built directory: one read-only SQLite file, with an R*Tree over the points."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict, fields
from datetime import date
from math import cos, radians
from pathlib import Path
from typing import Any, Self

import aiosqlite

from bot.directory.search import Found, Point, Query, Result, ranked, seen_from
from bot.directory.service import Service

SCHEMA = 1
PHONE_OFFER = "phone_line"
_METRES_A_DEGREE = 111_195
_FIRST_BOX_M = 3_000
_LAST_BOX_M = 400_000
_CANDIDATES = 60
"""How many services near a point are looked at before the box stops growing."""

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
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    with closing(sqlite3.connect(new)) as connection:
        connection.executescript(_TABLES)
        meta = {"schema": str(SCHEMA), "fingerprint": fingerprint}
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        for number, service in enumerate(services, 1):
            _insert(connection, number, service)
        connection.commit()
    new.replace(file)


def _insert(connection: sqlite3.Connection, number: int, service: Service) -> None:
    record = json.dumps(asdict(service), ensure_ascii=False, default=str)
    connection.execute("INSERT INTO service VALUES (?, ?, ?)", (number, service.key, record))
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
    if not file.exists():
        return False
    try:
        with closing(sqlite3.connect(_read_only(file), uri=True)) as connection:
            found = connection.execute("SELECT value FROM meta WHERE name = 'fingerprint'")
            return list(found) == [(fingerprint_of(folder),)]
    except sqlite3.Error:
        return False


class Directory:
    """An open directory. Nothing asked of it is written anywhere."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    @classmethod
    async def open(cls, file: Path) -> Self:
        """Open a built directory for reading only. Raises sqlite3.Error if there is none."""
        return cls(await aiosqlite.connect(_read_only(file), uri=True))

    async def search(self, query: Query) -> Found:
        """The services that offer what is needed, best first."""
        services = await self._candidates(query)
        results = ranked(seen_from(services, query), query.at)
        page = tuple(results[query.offset : query.offset + query.limit])
        line = None
        if not any(one.opening.state == "open" for one in page):
            line = await self._line(query)
        return Found(page, len(results), line)

    async def service(self, key: str) -> Service | None:
        """One service by its key."""
        rows = await self._rows("SELECT record FROM service WHERE key = ?", (key,))
        return _service(rows[0]) if rows else None

    async def close(self) -> None:
        """Close the file."""
        await self._connection.close()

    async def _candidates(self, query: Query) -> list[Service]:
        """Everything without a point, and what lies in a box that grows until it holds enough."""
        pointless = await self._matching(query.need, "number NOT IN (SELECT number FROM point)", ())
        if query.near is None:
            return pointless + await self._matching(
                query.need, "number IN (SELECT number FROM point)", ()
            )
        wanted = max(_CANDIDATES, query.offset + query.limit)
        reach = _FIRST_BOX_M
        while True:
            near = await self._matching(query.need, _IN_BOX, _box(query.near, reach))
            if len(near) >= wanted or reach >= _LAST_BOX_M:
                return near + pointless
            reach *= 3

    async def _matching(
        self, need: tuple[str, ...], where: str, values: tuple[float, ...]
    ) -> list[Service]:
        marks = ", ".join("?" * len(need))
        offered = f"number IN (SELECT number FROM offer WHERE slug IN ({marks}))"
        rows = await self._rows(
            f"SELECT record FROM service WHERE {offered} AND {where}", (*need, *values)
        )
        return [service for service in map(_service, rows) if service.status == "live"]

    async def _line(self, query: Query) -> Result | None:
        lines = await self._matching((PHONE_OFFER,), "1", ())
        results = ranked(seen_from(lines, query), query.at)
        open_now = [one for one in results if one.opening.state == "open" and one.service.phones]
        return open_now[0] if open_now else None

    async def _rows(self, query: str, values: tuple[object, ...]) -> list[str]:
        async with self._connection.execute(query, values) as rows:
            return [row[0] async for row in rows]


_IN_BOX = (
    "number IN (SELECT number FROM point"
    " WHERE south >= ? AND north <= ? AND west >= ? AND east <= ?)"
)


def _box(near: Point, reach: float) -> tuple[float, float, float, float]:
    """South, north, west and east of a box that holds every point within ``reach`` metres.

    The R*Tree keeps 32-bit numbers, so the box is a little wider than it would have to be.
    """
    lat = reach / _METRES_A_DEGREE * 1.01
    lon = lat / max(0.01, cos(radians(near.lat)))
    return near.lat - lat, near.lat + lat, near.lon - lon, near.lon + lon


def _read_only(file: Path) -> str:
    return f"{file.resolve().as_uri()}?mode=ro&immutable=1"


def _service(record: str) -> Service:
    values: dict[str, Any] = json.loads(record)
    for name in _DATES:
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    for name in _TUPLES:
        values[name] = tuple(values[name])
    known = {field.name for field in fields(Service)}
    return Service(**{name: value for name, value in values.items() if name in known})
