"""The directory in use: built when need be, and never from services with faults."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.directory.lookup import DirectoryLookup, ServicesRefused
from bot.directory.search import Point, Query
from bot.directory.service import key_of
from tests.directory.making import SHOWERS, TODAY, paris, write_services

QUERY = Query(("shower",), paris("2026-11-24 10:00"), Point(48.8809, 2.3569))
OTHER = SHOWERS.replace("showers-nord", "showers-sud")
FAULTY = SHOWERS.replace("; PH off", "")


def lookup(tmp_path: Path) -> DirectoryLookup:
    return DirectoryLookup(tmp_path / "content", tmp_path / "var" / "directory.sqlite")


async def found(directory: DirectoryLookup) -> list[str]:
    return [one.service.id for one in (await directory.search(QUERY)).results]


async def found_once(tmp_path: Path) -> list[str]:
    directory = lookup(tmp_path)
    try:
        return await found(directory)
    finally:
        await directory.close()


async def test_a_directory_that_is_missing_is_built_at_the_first_search(tmp_path: Path) -> None:
    write_services(tmp_path / "content")
    assert await found_once(tmp_path) == ["showers-nord"]
    assert [one.name for one in (tmp_path / "var").iterdir()] == ["directory.sqlite"]


async def test_a_directory_that_is_current_is_not_built_again(tmp_path: Path) -> None:
    write_services(tmp_path / "content")
    await found_once(tmp_path)
    before = (tmp_path / "var" / "directory.sqlite").stat().st_ino
    await found_once(tmp_path)
    assert (tmp_path / "var" / "directory.sqlite").stat().st_ino == before


async def test_services_that_changed_are_built_again(tmp_path: Path) -> None:
    write_services(tmp_path / "content")
    await found_once(tmp_path)
    write_services(tmp_path / "content", OTHER)
    assert await found_once(tmp_path) == ["showers-sud"]


async def test_services_with_faults_leave_the_old_ones_in_use(tmp_path: Path) -> None:
    write_services(tmp_path / "content")
    await found_once(tmp_path)
    write_services(tmp_path / "content", FAULTY + OTHER.removeprefix("services:\n"))
    assert await found_once(tmp_path) == ["showers-nord"]


@pytest.mark.parametrize("left", [None, b"", b"not a database"])
async def test_services_with_faults_and_nothing_of_before_are_refused(
    tmp_path: Path, left: bytes | None
) -> None:
    write_services(tmp_path / "content", FAULTY)
    if left is not None:
        (tmp_path / "var").mkdir()
        (tmp_path / "var" / "directory.sqlite").write_bytes(left)
    with pytest.raises(ServicesRefused, match=r"^1 problem\(s\) in the services; `repere check`"):
        await found_once(tmp_path)


async def test_a_warning_refuses_nothing(tmp_path: Path) -> None:
    write_services(tmp_path / "content", SHOWERS.replace("2026-11-01", "2026-12-01"))
    assert await found_once(tmp_path) == ["showers-nord"]


async def test_a_refusal_is_over_when_the_services_are_mended(tmp_path: Path) -> None:
    write_services(tmp_path / "content", FAULTY)
    directory = lookup(tmp_path)
    with pytest.raises(ServicesRefused):
        await found(directory)
    write_services(tmp_path / "content")
    assert await found(directory) == ["showers-nord"]
    await directory.close()


async def test_many_first_searches_build_it_once(tmp_path: Path) -> None:
    write_services(tmp_path / "content")
    directory = lookup(tmp_path)
    answers = await asyncio.gather(*(found(directory) for _ in range(10)))
    await directory.close()
    assert answers == [["showers-nord"]] * 10


async def test_a_service_is_seen_by_its_key_from_a_place_and_a_time(tmp_path: Path) -> None:
    write_services(tmp_path / "content")
    directory = lookup(tmp_path)
    one = await directory.result(key_of("showers-nord"), QUERY)
    nobody = await directory.result("zzzzz", QUERY)
    await directory.close()
    assert one is not None
    assert (one.distance_m, one.opening.until) == (357, paris("2026-11-24 12:00"))
    assert nobody is None


async def test_the_offers_are_those_of_the_content(tmp_path: Path) -> None:
    write_services(tmp_path / "content")
    assert await lookup(tmp_path).offers() == {"shower", "meal"}


async def test_changed_services_are_served_without_a_restart(tmp_path: Path) -> None:
    write_services(tmp_path / "content")
    directory = lookup(tmp_path)
    assert await found(directory) == ["showers-nord"]
    write_services(tmp_path / "content", OTHER)
    assert await directory.renew(TODAY) == 0
    assert await found(directory) == ["showers-sud"]
    write_services(tmp_path / "content", FAULTY)
    assert await directory.renew(TODAY) == 1
    assert await found(directory) == ["showers-sud"]
    await directory.close()


async def test_a_search_under_way_is_not_cut_off_by_a_renewal(tmp_path: Path) -> None:
    write_services(tmp_path / "content")
    directory = lookup(tmp_path)
    await found(directory)
    write_services(tmp_path / "content", OTHER)
    searches = [asyncio.create_task(found(directory)) for _ in range(5)]
    await asyncio.gather(directory.renew(TODAY), *searches)
    await directory.close()
    assert {name for search in searches for name in search.result()} <= {
        "showers-nord",
        "showers-sud",
    }


async def test_closing_twice_is_no_fault(tmp_path: Path) -> None:
    write_services(tmp_path / "content")
    directory = lookup(tmp_path)
    await found(directory)
    await directory.close()
    await directory.close()
