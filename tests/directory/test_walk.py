"""The map and the columns give the same as looking at every service."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.directory.access import Access, Accessibility, Audience
from bot.directory.contact import Spoken
from bot.directory.fits import OPEN_NOW
from bot.directory.search import Found, Point, Query, Result, counted, ranked, seen_from
from bot.directory.service import Service
from bot.directory.store import build
from bot.directory.timetable import Closure, ReplacedHours, SpecialHours, Stop
from bot.directory.walk import Walk
from tests.directory.any_services import many_services, queries
from tests.directory.making import HELP_OFFER, LINES, PHONE_OFFER, paris, service

MORNING, NIGHT = paris("2026-11-24 10:00"), paris("2026-11-24 03:00")
NORD = Point(48.8809, 2.3569)


def brute_force(services: list[Service], query: Query) -> Found:
    """Every service looked at, as the definition of a search."""
    live = [one for one in services if one.searched]
    fit = [one for one in live if set(one.offers) & set(query.need)]
    results = ranked(seen_from(fit, query), query.at)
    page = tuple(results[query.offset : query.offset + query.limit])
    best_is_open = bool(results) and results[0].opening.state == "open"
    line = None if best_is_open else _line(live, query)
    return Found(page, counted(len(results), query), line, _next(fit, query, results))


def _next(fit: list[Service], query: Query, results: list[Result]) -> Result | None:
    if results or OPEN_NOW not in query.filters:
        return None
    others = replace(query, filters=query.filters - {OPEN_NOW})
    shut = ranked(seen_from(fit, others), query.at)
    return next((one for one in shut if one.opening.next_open), None)


def _line(live: list[Service], query: Query) -> Result | None:
    lines = Query((PHONE_OFFER,), query.at, language=query.language)
    seen = seen_from([one for one in live if PHONE_OFFER in one.offers], lines)
    awake = [one for one in seen if one.opening.state != "closed" and one.service.phones]
    wanted = [one for one in awake if {*query.need, HELP_OFFER} & set(one.service.offers)]
    wanted.sort(
        key=lambda one: (
            one.opening.state == "unknown",
            not set(query.need) & set(one.service.offers),
            one.service.id,
        )
    )
    return wanted[0] if wanted else None


def searched(file: Path, services: list[Service], query: Query) -> Found:
    build(services, file)
    with closing(sqlite3.connect(file)) as connection:
        return Walk(connection).search(query)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(services=many_services, query=queries)
def test_a_search_gives_the_same_as_looking_at_everything(
    tmp_path_factory: pytest.TempPathFactory, services: list[Service], query: Query
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.sqlite"
    assert searched(file, services, query) == brute_force(services, query)


def test_a_round_is_found_from_any_of_its_stops_and_is_where_it_stops_now(tmp_path: Path) -> None:
    nord = Stop("Nord", 48.8810, 2.3570, "Tu 09:00-12:00; PH off")
    sud = Stop("Sud", 48.8200, 2.3600, "We 09:00-12:00; PH off")
    bus = service("bus", kind="mobile", lat=None, lon=None, hours=None, stops=(nord, sud))
    file = tmp_path / "d.sqlite"
    [tuesday] = searched(file, [bus], Query(("shower",), MORNING, NORD)).results
    wednesday = Query(("shower",), paris("2026-11-25 10:00"), NORD, limit=1)
    [there] = searched(file, [bus], wednesday).results
    [before] = searched(file, [bus], replace(wednesday, at=NIGHT)).results
    assert (tuesday.opening.stop, there.opening.stop) == (nord, sud)
    assert before.opening.stop == nord
    assert before.opening.next_open == paris("2026-11-24 09:00")
    assert (tuesday.point, tuesday.distance_m) == (Point(nord.lat, nord.lon), 13)
    assert there.distance_m is not None
    assert there.distance_m > 6_000


def test_what_is_known_to_suit_comes_before_what_may_and_what_does_not_is_left_out(
    tmp_path: Path,
) -> None:
    near, far = service("near"), service("far", lat=48.90, access=Access(papers="none"))
    asks = service("asks", access=Access(papers="any_id"))
    query = Query(("shower",), MORNING, NORD, filters=frozenset({"no_papers"}))
    found = searched(tmp_path / "d.sqlite", [near, far, asks], query)
    assert [one.service.id for one in found.results] == ["far", "near"]
    assert [one.unknown for one in found.results] == [0, 1]
    assert found.total == 2


def test_of_two_as_near_the_one_that_speaks_the_language_comes_first(tmp_path: Path) -> None:
    services = [service("a"), service("b", languages=(Spoken("ka"),))]
    query = Query(("shower",), MORNING, NORD, language="ka")
    found = searched(tmp_path / "d.sqlite", services, query)
    assert [one.service.id for one in found.results] == ["b", "a"]
    assert [one.speaks for one in found.results] == [("ka",), ()]


def test_only_what_is_open_and_else_the_next_to_open(tmp_path: Path) -> None:
    query = Query(("shower",), NIGHT, NORD, filters=frozenset({OPEN_NOW}), lines=LINES)
    found = searched(tmp_path / "d.sqlite", [service()], query)
    assert (found.results, found.total) == ((), 0)
    assert found.next_open is not None
    assert found.next_open.opening.next_open == paris("2026-11-24 08:00")


def test_of_two_with_the_same_key_the_one_that_was_listed_is_meant(tmp_path: Path) -> None:
    one, other = service("one"), service("other", offers=("meal",))
    build([one, other], tmp_path / "d.sqlite")
    with closing(sqlite3.connect(tmp_path / "d.sqlite")) as connection:
        connection.execute("UPDATE service SET key = 'same5'")
        walk = Walk(connection)
        meals, showers = (Query((need,), MORNING, NORD) for need in ("meal", "shower"))
        assert (walk.service("same5", meals), walk.service("same5", showers)) == (other, one)


HOURS = (
    None, "24/7", "Mo-Fr 09:00-17:00; PH off", "Mo-Sa 08:10-12:00,13:30-19:50; PH off",
    "Fr-Su 20:00-03:00; PH off", 'Tu-Sa 01:00-04:00; PH unknown "?"', "Mo-Su 00:00-24:00; PH off",
    "Dec 20-Jan 3 10:00-22:00", "Mo[1] 09:00-23:00", "PH 09:00-18:00", "Mo-Su,PH 22:00-26:30",
)  # fmt: skip
MOMENTS = (
    "2026-11-24 10:00", "2026-11-29 00:00", "2026-11-28 23:59", "2026-12-25 10:00",
    "2026-12-26 01:30", "2026-12-31 23:59", "2027-01-01 00:30", "2026-10-25 02:30",
    "2027-03-28 03:10", "2026-12-01 12:00",
)  # fmt: skip
ASKED: tuple[tuple[str, ...], ...] = (
    (OPEN_NOW,), (OPEN_NOW, "no_papers"), ("step_free", "women"), (), (OPEN_NOW, "ar", "animals"),
)  # fmt: skip


def one_of_many(number: int, dice: random.Random) -> Service:
    """A place like many, some with dates or hours of their own for an offer, some that go round."""
    lat, lon = dice.gauss(48.86, 0.05), dice.gauss(2.35, 0.08)
    hours, start = dice.choice(HOURS), date(2026, 11, 1) + timedelta(days=dice.randrange(70))
    stops = tuple(Stop("Arrêt", lat + n / 50, lon, dice.choice(HOURS)) for n in range(2))
    return service(
        f"s{number}",
        offers=dice.choice((("shower",), ("meal",), ("shower", "meal"))),
        lat=None if dice.random() < 0.05 else lat,
        lon=lon,
        hours=hours,
        hours_seen_on=date(2026, 12, 1) - timedelta(days=dice.randrange(200)),
        hours_trusted=dice.random() < 0.9,
        stops=stops if dice.random() < 0.06 else (),
        closures=(Closure(start, start + timedelta(days=9)),) if dice.random() < 0.1 else (),
        replaced_hours=(ReplacedHours(start, start + timedelta(days=3), "10:00-24:00"),)
        if dice.random() < 0.05
        else (),
        special_hours=(SpecialHours("Mo-Su 00:00-24:00", "meal"),) if dice.random() < 0.1 else (),
        languages=(Spoken("ar"),) if dice.random() < 0.2 else (),
        access=Access(papers=dice.choice((None, "none", "any_id")),
                      animals=dice.choice((None, "yes", "no"))),
        accessibility=Accessibility(step_free=dice.choice((None, "yes", "no"))),
        audience=Audience(gender=dice.choice((None, "women_only", "all"))),
    )  # fmt: skip


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Walk, list[Service]]]:
    dice = random.Random(11)
    services = [one_of_many(number, dice) for number in range(500)]
    file = tmp_path_factory.mktemp("town") / "d.sqlite"
    build(services, file)
    with closing(sqlite3.connect(file)) as connection:
        yield Walk(connection), services


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("filters", ASKED, ids=", ".join)
def test_a_town_of_many_places_is_searched_as_if_each_were_looked_at(
    town: tuple[Walk, list[Service]], moment: str, filters: tuple[str, ...]
) -> None:
    walk, services = town
    query = Query(("shower",), paris(moment), NORD, filters=frozenset(filters), language="ka")
    far = replace(query, near=Point(43.3, 5.37), need=("meal", "shower"), offset=5)
    for one in (query, far, replace(query, near=None)):
        assert walk.search(one) == brute_force(services, one)
