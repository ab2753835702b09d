"""PostgreSQL with PostGIS, as one would build the same search on it: a private cluster.

Points are in metres (EPSG:2154), which is quicker to order by than ``geography``; a GiST index
over them gives the nearest first, offer and conditions stand in WHERE, and a cursor is read in
growing batches until enough are open. Hours are evaluated here, with the same code as ours.
It stops when no more are known to suit, while ours goes on to what may suit: it does less.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from opening_hours import State

from bot.clock import PARIS
from bot.directory.fits import CONDITIONS, OPEN_NOW, condition
from bot.directory.freshness import believed
from bot.directory.hours import is_plain, parsed
from bot.directory.record import read_back, written
from bot.directory.search import Query, Result, seen
from bot.directory.service import Service

try:
    import psycopg
except ImportError:
    psycopg = None  # type: ignore[assignment]

BIN = Path("/usr/lib/postgresql/15/bin")
EXTENSION = Path("/usr/share/postgresql/15/extension/postgis.control")
FIRST_BATCH, GROWTH = 20, 4
_SETTINGS = (
    "-c listen_addresses='' -c fsync=off -c jit=off -c autovacuum=off"
    " -c shared_buffers=512MB -c work_mem=64MB -c max_parallel_workers_per_gather=0"
)
_TABLE = """
CREATE EXTENSION postgis;
CREATE TABLE record (number integer PRIMARY KEY, text text NOT NULL);
CREATE TABLE service (
    number integer, geom geometry(Point, 2154), offers text[], suits text[], sure integer,
    hours text, plain boolean);
"""
_COPY = "COPY staged FROM STDIN"
_STAGED = (
    "CREATE TEMP TABLE staged (number integer, lon float, lat float, offers text[], suits text[],"
    " sure integer, hours text, plain boolean)"
)
_FILL = """
INSERT INTO service SELECT number, ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 2154),
    offers, suits, sure, hours, plain FROM staged;
CREATE INDEX ON service USING gist (geom);
CREATE INDEX ON service USING gin (offers);
"""
_NEAREST = """
SELECT number, hours, plain FROM service
WHERE offers @> %s::text[] AND suits @> %s::text[] AND sure >= %s AND (hours IS NOT NULL OR NOT plain)
ORDER BY geom <-> ST_Transform(ST_SetSRID(ST_MakePoint(%s, %s), 4326), 2154)
"""  # noqa: E501


def missing() -> str:
    """What this machine lacks; nothing if it lacks nothing."""
    lacks = [] if psycopg else ["psycopg (pip install 'psycopg[binary]')"]
    lacks += [] if (BIN / "initdb").exists() else ["PostgreSQL 15 (apt install postgresql-15)"]
    lacks += [] if EXTENSION.exists() else ["PostGIS 3 (apt install postgresql-15-postgis-3)"]
    return ", ".join(lacks)


@contextmanager
def cluster() -> Iterator[psycopg.Connection]:
    """A cluster of its own in a temporary folder, reached by a socket there; gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    shutil.chown(folder, user)
    data = folder / "data"

    def run(program: str, *arguments: str) -> None:
        command = [str(BIN / program), "-D", str(data), *arguments]
        as_user = user if os.geteuid() == 0 else None
        subprocess.run(command, check=True, user=as_user, cwd=folder, stdout=subprocess.DEVNULL)

    try:
        run("initdb", "-U", "bench", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        log = str(folder / "log")
        run("pg_ctl", "-w", "-l", log, "-o", f"{_SETTINGS} -k {folder}", "start")
        try:
            where = {"host": str(folder), "user": "bench", "dbname": "postgres"}
            with psycopg.connect(**where) as connection:
                yield connection
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def fill(connection: psycopg.Connection, services: Iterable[Service]) -> None:
    """The services, a row for each point, then the indexes and what the planner wants to know."""
    connection.execute(_TABLE)
    connection.execute(_STAGED)
    records = []
    with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        for number, service in enumerate(services, 1):
            records.append((number, written(service)))
            for row in _rows(number, service):
                copy.write_row(row)
    with connection.cursor() as cursor, cursor.copy("COPY record FROM STDIN") as copy:
        for record in records:
            copy.write_row(record)
    connection.execute(_FILL)
    connection.commit()
    connection.autocommit = True
    connection.execute("VACUUM ANALYZE service")
    connection.autocommit = False


def nearest(connection: psycopg.Connection, query: Query) -> list[Result]:
    """The nearest that are open and known to suit, as many as the query wants."""
    assert query.near is not None
    suits = sorted(query.filters - {OPEN_NOW})
    day = query.at.astimezone(PARIS).date().toordinal()
    asked = (list(query.need), suits, day, query.near.lon, query.near.lat)
    found: dict[int, None] = {}
    batch = FIRST_BATCH
    with connection.cursor("nearest") as cursor:
        cursor.execute(_NEAREST, asked)
        while rows := cursor.fetchmany(batch):
            for number, hours, plain in rows:
                if len(found) < query.limit and _is_open(connection, number, hours, plain, query):
                    found[number] = None
            if len(found) == query.limit or len(rows) < batch:
                break
            batch *= GROWTH
    results = [seen(_record(connection, number), query) for number in found]
    connection.commit()
    return results


def _is_open(
    connection: psycopg.Connection, number: int, hours: str | None, plain: bool, query: Query
) -> bool:
    if plain and hours is not None:
        return bool(parsed(hours).state(query.at.astimezone(PARIS))[0] == State.OPEN)
    return seen(_record(connection, number), query).opening.state == "open"


def _record(connection: psycopg.Connection, number: int) -> Service:
    row = connection.execute("SELECT text FROM record WHERE number = %s", (number,)).fetchone()
    assert row is not None
    return read_back(row[0])


def _rows(number: int, service: Service) -> Iterator[tuple[object, ...]]:
    suits = [wish for wish in CONDITIONS if condition(service, wish)]
    suits += [one.code for one in service.languages]
    points = [(stop.lon, stop.lat) for stop in service.stops] or [(service.lon, service.lat)]
    for lon, lat in points:
        if lon is not None:
            yield (number, lon, lat, list(service.offers), suits, believed(service).sure,
                   service.hours, is_plain(service))  # fmt: skip
