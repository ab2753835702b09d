"""The built directory: a real SQLite file that answers as if all of it had been ranked."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.directory.search import Found, Point, Query, ranked, seen_from
from bot.directory.service import Service, key_of
from bot.directory.store import (
    HELP_OFFER,
    PHONE_OFFER,
    Directory,
    NoDirectory,
    build,
    fingerprint_of,
    is_current,
    is_usable,
)
from tests.directory.making import paris, service, write_services

MORNING, NIGHT = paris("2026-11-24 10:00"), paris("2026-11-24 03:00")
NORD = Point(48.8809, 2.3569)
LINES = (PHONE_OFFER, HELP_OFFER)
LINE = service("line", offers=LINES, lat=None, lon=None, phones=("3919",), hours="24/7",
               by_nature=True)  # fmt: skip


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
    by_day = await directory.search(Query(("shower",), MORNING, NORD))
    by_night = await directory.search(Query(("shower",), NIGHT, NORD))
    nothing = await directory.search(Query(("naloxone",), MORNING, NORD))
    after_the_end = await directory.search(Query(("shower",), MORNING, NORD, offset=5))
    await directory.close()
    assert by_day.line is None
    assert by_night.line is not None
    assert by_night.line.service == LINE
    assert (nothing.total, nothing.results, nothing.line) == (0, (), by_night.line)
    assert after_the_end.line is None


async def test_a_line_for_what_is_needed_comes_before_one_for_everything(tmp_path: Path) -> None:
    both = {"lat": None, "lon": None, "phones": ("15",), "hours": None}
    women = service("women", offers=(PHONE_OFFER, "shower"), **both)
    general = service("general", offers=(PHONE_OFFER, HELP_OFFER), **both)
    build([general, women], tmp_path / "d.sqlite")
    directory = await Directory.open(tmp_path / "d.sqlite")
    needed = await directory.search(Query(("shower",), NIGHT, NORD))
    other = await directory.search(Query(("meal",), NIGHT, NORD))
    await directory.close()
    assert needed.line is not None
    assert other.line is not None
    assert (needed.line.service.id, other.line.service.id) == ("women", "general")


async def test_a_line_without_a_number_or_asleep_or_for_something_else_is_not_given(
    tmp_path: Path,
) -> None:
    mute = service("mute", offers=(PHONE_OFFER, HELP_OFFER), hours="24/7", by_nature=True)
    asleep = service("asleep", offers=(PHONE_OFFER, HELP_OFFER), phones=("15",))
    other = service("other", offers=(PHONE_OFFER, "meal"), phones=("15",), hours=None)
    build([mute, asleep, other], tmp_path / "d.sqlite")
    directory = await Directory.open(tmp_path / "d.sqlite")
    found = await directory.search(Query(("shower",), NIGHT, NORD))
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
        await directory._connection.execute("DELETE FROM service")
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


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
dates = st.none() | st.dates(date(2020, 1, 1), date(2026, 11, 24))
told = st.none() | st.booleans() | texts
tuples = st.lists(texts, max_size=3).map(tuple)
some_hours = st.sampled_from(
    [None, "24/7", "Mo-Fr 09:00-17:00; PH off", 'Tu-Sa 01:00-04:00; PH unknown "?"']
)


def services(ids: st.SearchStrategy[str]) -> st.SearchStrategy[Service]:
    """Any services in and around Île-de-France, a third of them without a point."""
    point = st.tuples(st.floats(48.1, 49.3), st.floats(1.4, 3.6)) | st.just((None, None))
    return st.builds(
        lambda point, **values: Service(lat=point[0], lon=point[1], **values),
        point,
        id=ids,
        name=texts,
        status=st.sampled_from(["live", "live", "live", "paused", "closed"]),
        offers=st.lists(st.sampled_from(["shower", "meal", *LINES]), max_size=3).map(tuple),
        hours=some_hours,
        hours_seen_on=st.just(date(2026, 11, 1)),
        hours_trusted=st.booleans(),
        phones=st.sampled_from([(), ("15",)]),
    )


many_services = st.lists(
    services(st.integers(0, 10**6).map(str)), max_size=40, unique_by=lambda one: one.id
)
queries = st.builds(
    Query,
    need=st.lists(st.sampled_from(["shower", "meal"]), min_size=1, max_size=2).map(tuple),
    at=st.sampled_from([MORNING, NIGHT, paris("2026-12-25 10:00")]),
    near=st.none()
    | st.builds(Point, st.floats(48.5, 49.1), st.floats(2.0, 2.9))
    | st.builds(Point, st.floats(-90, 90), st.floats(-180, 180)),
    limit=st.integers(1, 6),
    offset=st.integers(0, 6),
)


def brute_force(services: list[Service], query: Query) -> Found:
    """Every row looked at, as the definition of a search."""
    live = [one for one in services if one.status == "live"]
    fit = [one for one in live if set(one.offers) & set(query.need)]
    results = ranked(seen_from(fit, query), query.at)
    lines = seen_from([one for one in live if PHONE_OFFER in one.offers], query)
    awake = [one for one in lines if one.opening.state != "closed" and one.service.phones]
    wanted = [one for one in awake if {*query.need, HELP_OFFER} & set(one.service.offers)]
    wanted.sort(
        key=lambda one: (
            one.opening.state == "unknown",
            not set(query.need) & set(one.service.offers),
            one.service.id,
        )
    )
    open_now = any(one.opening.state == "open" for one in results)
    page = results[query.offset : query.offset + query.limit]
    return Found(tuple(page), len(results), None if open_now or not wanted else wanted[0])


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(services=many_services, query=queries)
async def test_the_map_gives_the_same_as_looking_at_everything(
    tmp_path_factory: pytest.TempPathFactory, services: list[Service], query: Query
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.sqlite"
    build(services, file)
    directory = await Directory.open(file)
    try:
        assert await directory.search(query) == brute_force(services, query)
    finally:
        await directory.close()


@settings(deadline=None, max_examples=30)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "name": texts, "organisation": texts, "stations": tuples, "phones": tuples,
            "languages": tuples, "free": told, "anonymous": told, "appointment": told,
            "hours": st.none() | texts, "hours_seen_on": dates, "verified_on": dates,
            "valid_to": dates, "lat": st.none() | st.floats(48, 49), "note": st.none() | texts,
            "by_nature": st.booleans(), "review_every_days": st.integers(7, 730),
        },
    )
)  # fmt: skip
async def test_a_service_comes_back_as_it_went_in(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    file = tmp_path_factory.getbasetemp() / "one.sqlite"
    one = service("any", **values)
    build([one], file)
    directory = await Directory.open(file)
    back = await directory.service(one.key)
    await directory.close()
    assert back == one
    assert all(type(getattr(back, f.name)) is type(getattr(one, f.name)) for f in fields(one))
