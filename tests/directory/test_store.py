"""The built directory: a real SQLite file that answers as if all of it had been ranked."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.directory.contact import Phone
from bot.directory.opened import Directory, NoDirectory
from bot.directory.search import Found, Point, Query
from bot.directory.service import Service, key_of
from bot.directory.store import build, fingerprint_of, is_current, is_usable
from tests.directory.making import (
    HELP_OFFER,
    LINES,
    PHONE_OFFER,
    paris,
    service,
    write_services,
)

MORNING, NIGHT = paris("2026-11-24 10:00"), paris("2026-11-24 03:00")
NORD = Point(48.8809, 2.3569)
LINE = service(
    "line",
    offers=(PHONE_OFFER, HELP_OFFER),
    lat=None,
    lon=None,
    phones=(Phone("3919"),),
    hours="24/7",
    by_nature=True,
)


class Interrupted(Exception):
    """What stops a build half way."""


@pytest.fixture
async def directory(tmp_path: Path) -> AsyncIterator[Directory]:
    services = [
        service("near"),
        service("far", lat=48.95, lon=2.60, hours="Mo-Su 00:00-24:00; PH off"),
        service("paused", status="paused"),
        service("pointless", lat=None, lon=None),
        service("meals", offers=("meal", "shower")),
        LINE,
    ]
    build(services, tmp_path / "directory.sqlite")
    opened = await Directory.open(tmp_path / "directory.sqlite")
    yield opened
    await opened.close()


async def ids(directory: Directory, query: Query) -> list[str]:
    return [one.service.id for one in (await directory.search(query)).results]


async def test_open_ones_come_nearest_first(directory: Directory) -> None:
    query = Query(("shower",), MORNING, NORD)
    assert await ids(directory, query) == ["meals", "near", "far", "pointless"]


async def test_an_open_one_far_away_comes_before_a_closed_one_near(directory: Directory) -> None:
    assert await ids(directory, Query(("shower",), NIGHT, NORD, limit=1)) == ["far"]


async def test_without_a_point_everything_is_looked_at(directory: Directory) -> None:
    found = await directory.search(Query(("meal", "shower"), MORNING))
    assert found.total == 4
    assert all(one.distance_m is None for one in found.results)


async def test_pages_follow_each_other(directory: Directory) -> None:
    whole = await ids(directory, Query(("shower",), MORNING, NORD))
    pages = [
        await ids(directory, Query(("shower",), MORNING, NORD, limit=2, offset=offset))
        for offset in (0, 2, 4)
    ]
    assert pages == [whole[:2], whole[2:], []]


async def test_a_line_is_given_only_where_nothing_is_open(tmp_path: Path) -> None:
    build([service(), LINE], tmp_path / "d.sqlite")
    directory = await Directory.open(tmp_path / "d.sqlite")
    by_day = await directory.search(Query(("shower",), MORNING, NORD, lines=LINES))
    by_night = await directory.search(Query(("shower",), NIGHT, NORD, lines=LINES))
    nothing = await directory.search(Query(("naloxone",), MORNING, NORD, lines=LINES))
    after_the_end = await directory.search(Query(("shower",), MORNING, NORD, lines=LINES, offset=5))
    await directory.close()
    assert by_day.line is None
    assert by_night.line is not None
    assert by_night.line.service == LINE
    assert (nothing.total, nothing.results, nothing.line) == (0, (), by_night.line)
    assert after_the_end.line is None


async def test_a_line_for_what_is_needed_comes_before_one_for_everything(tmp_path: Path) -> None:
    both = {"lat": None, "lon": None, "phones": (Phone("15"),), "hours": None}
    women = service("women", offers=(PHONE_OFFER, "shower"), **both)
    general = service("general", offers=(PHONE_OFFER, HELP_OFFER), **both)
    build([general, women], tmp_path / "d.sqlite")
    directory = await Directory.open(tmp_path / "d.sqlite")
    needed = await directory.search(Query(("shower",), NIGHT, NORD, lines=LINES))
    other = await directory.search(Query(("meal",), NIGHT, NORD, lines=LINES))
    await directory.close()
    assert needed.line is not None
    assert other.line is not None
    assert (needed.line.service.id, other.line.service.id) == ("women", "general")


async def test_a_line_without_a_number_or_asleep_or_for_something_else_is_not_given(
    tmp_path: Path,
) -> None:
    mute = service("mute", offers=(PHONE_OFFER, HELP_OFFER), hours="24/7", by_nature=True)
    asleep = service("asleep", offers=(PHONE_OFFER, HELP_OFFER), phones=(Phone("15"),))
    other = service("other", offers=(PHONE_OFFER, "meal"), phones=(Phone("15"),), hours=None)
    build([mute, asleep, other], tmp_path / "d.sqlite")
    directory = await Directory.open(tmp_path / "d.sqlite")
    found = await directory.search(Query(("shower",), NIGHT, NORD, lines=LINES))
    await directory.close()
    assert found == Found((), 0, None)


async def test_a_service_is_found_by_its_key_even_when_paused(directory: Directory) -> None:
    assert await directory.service(key_of("paused")) == service("paused", status="paused")
    assert await directory.service("zzzzz") is None
    assert await directory.service("' OR 1=1") is None


async def test_what_is_asked_is_a_value_and_never_sql(directory: Directory) -> None:
    assert (await directory.search(Query(("x') OR 1=1 --",), MORNING, NORD))).total == 0
    assert (await directory.search(Query((), MORNING, NORD))).total == 0


async def test_the_file_is_opened_for_reading_only(tmp_path: Path) -> None:
    file = tmp_path / "d.sqlite"
    build([service()], file)
    directory = await Directory.open(file)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        directory._connection.execute("DELETE FROM service")
    await directory.search(Query(("shower",), MORNING, NORD))
    await directory.close()
    assert names_in(tmp_path) == ["d.sqlite"]


def names_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


@pytest.mark.parametrize("inside", [None, b"", b"no database"])
async def test_what_is_no_directory_cannot_be_opened(tmp_path: Path, inside: bytes | None) -> None:
    file = tmp_path / "d.sqlite"
    if inside is not None:
        file.write_bytes(inside)
    with pytest.raises(
        NoDirectory, match=r"^no directory in '.*d\.sqlite'; `repere services build`"
    ):
        await Directory.open(file)


def test_a_build_that_fails_leaves_the_file_of_before(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "d.sqlite"
    build([service()], file)
    before = file.read_bytes()

    def broken() -> Iterator[Service]:
        yield service()
        raise Interrupted

    with pytest.raises(Interrupted):
        build(broken(), file)
    assert file.read_bytes() == before
    assert names_in(file.parent) == ["d.sqlite"]


async def test_who_has_the_old_file_open_goes_on_reading_it(tmp_path: Path) -> None:
    file = tmp_path / "d.sqlite"
    build([service("old")], file)
    directory = await Directory.open(file)
    build([service("new")], file)
    assert await ids(directory, Query(("shower",), MORNING)) == ["old"]
    await directory.close()


def test_a_file_is_current_until_a_service_file_changes(tmp_path: Path) -> None:
    folder, file = write_services(tmp_path / "content"), tmp_path / "d.sqlite"
    assert not is_current(file, folder)
    build([], file, fingerprint_of(folder))
    assert is_current(file, folder)
    write_services(folder, more="services: {}\n")
    assert not is_current(file, folder)


@pytest.mark.parametrize("inside", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 100])
def test_another_file_is_neither_current_nor_usable(tmp_path: Path, inside: bytes) -> None:
    file = tmp_path / "d.sqlite"
    file.write_bytes(inside)
    assert not is_current(file, tmp_path)
    assert not is_usable(file)
    assert not is_usable(tmp_path / "none.sqlite")


def test_a_file_of_another_schema_is_not_usable(tmp_path: Path) -> None:
    file = tmp_path / "d.sqlite"
    build([], file)
    assert is_usable(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE meta SET value = '1' WHERE name = 'schema'")
        connection.commit()
    assert not is_usable(file)
