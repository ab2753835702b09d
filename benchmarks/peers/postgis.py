"""PostgreSQL with PostGIS, as one would build the same search on it: a private cluster.

The quickest of what was tried: a row an offer and a point, points in metres (EPSG:2154, quicker to
order by than ``geography``), one GiST index over offer and point (btree_gist) which gives the
nearest of an offer first without a look at the others, conditions in WHERE, statements prepared and
without a transaction around, read in growing pages until enough are open, the records of the page
at once. Hours are evaluated here, with the same code as ours. It stops when no more are known to
suit, while ours goes on to what may suit: it does less.
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
CREATE EXTENSION btree_gist;
CREATE TABLE record (number integer PRIMARY KEY, text text NOT NULL);
CREATE TABLE service (
    number integer, geom geometry(Point, 2154), offer text, suits text[], sure integer,
    hours text, plain boolean);
"""
_COPY = "COPY staged FROM STDIN"
_STAGED = (
    "CREATE TEMP TABLE staged (number integer, lon float, lat float, offer text, suits text[],"
    " sure integer, hours text, plain boolean)"
)
_FILL = """
INSERT INTO service SELECT number, ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 2154),
    offer, suits, sure, hours, plain FROM staged;
CREATE INDEX ON service USING gist (offer, geom);
"""
_NEAREST = """
SELECT number, hours, plain FROM service
WHERE offer = %s AND suits @> %s::text[] AND sure >= %s AND (hours IS NOT NULL OR NOT plain)
ORDER BY geom <-> ST_Transform(ST_SetSRID(ST_MakePoint(%s, %s), 4326), 2154)
LIMIT %s OFFSET %s
"""
_RECORDS = "SELECT number, text FROM record WHERE number = ANY(%s)"


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
            with psycopg.connect(host=str(folder), user="bench", dbname="postgres") as connection:
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
    connection.execute("VACUUM ANALYZE record")


def nearest(connection: psycopg.Connection, query: Query) -> list[Result]:
    """The nearest that are open and known to suit, as many as the query wants."""
    assert query.near is not None
    [offer] = query.need
    suits = sorted(query.filters - {OPEN_NOW})
    day = query.at.astimezone(PARIS).date().toordinal()
    asked = (offer, suits, day, query.near.lon, query.near.lat)
    found: dict[int, None] = {}
    batch, read = FIRST_BATCH, 0
    while len(found) < query.limit:
        rows = connection.execute(_NEAREST, (*asked, batch, read)).fetchall()
        for number, hours, plain in rows:
            if len(found) < query.limit and _is_open(connection, number, hours, plain, query):
                found[number] = None
        if len(rows) < batch:
            break
        read, batch = read + batch, batch * GROWTH
    records = _records(connection, list(found))
    return [seen(records[number], query) for number in found]


def plan_of(connection: psycopg.Connection, query: Query) -> str:
    """How PostgreSQL goes about the first page."""
    assert query.near is not None
    asked = (*query.need, sorted(query.filters - {OPEN_NOW}), 1, query.near.lon, query.near.lat)
    rows = connection.execute("EXPLAIN ANALYZE " + _NEAREST, (*asked, FIRST_BATCH, 0)).fetchall()
    return "\n".join(line for (line,) in rows)


def _is_open(
    connection: psycopg.Connection, number: int, hours: str | None, plain: bool, query: Query
) -> bool:
    if plain and hours is not None:
        return bool(parsed(hours).state(query.at.astimezone(PARIS))[0] == State.OPEN)
    [service] = _records(connection, [number]).values()
    return seen(service, query).opening.state == "open"


def _records(connection: psycopg.Connection, numbers: list[int]) -> dict[int, Service]:
    rows = connection.execute(_RECORDS, (numbers,)).fetchall()
    return {number: read_back(text) for number, text in rows}


def _rows(number: int, service: Service) -> Iterator[tuple[object, ...]]:
    suits = [wish for wish in CONDITIONS if condition(service, wish)]
    suits += [one.code for one in service.languages]
    for place in service.stops or (service,):
        for offer in service.offers if place.lon is not None else ():
            yield (number, place.lon, place.lat, offer, suits, believed(service).sure,
                   service.hours, is_plain(service))  # fmt: skip
