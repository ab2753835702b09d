"""The order of results: what helps a person now comes first, then what is near."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directory.hours import Opening, standing
from bot.directory.search import (
    Point,
    Query,
    Result,
    distance_m,
    metres_between,
    ranked,
    seen_from,
)
from tests.directory.making import paris, service

AT = paris("2026-11-24 15:00")
NORD, LYON = Point(48.8809, 2.3569), Point(48.8443, 2.3735)
STATES = (
    Opening("open", until=paris("2026-11-24 17:00")),
    Opening("open-to-confirm", until=paris("2026-11-24 17:00")),
    Opening("closed", next_open=paris("2026-11-24 17:00")),
    Opening("closed", next_open=paris("2026-11-24 17:01")),
    Opening("unknown"),
    Opening("closed", next_open=paris("2026-11-25 00:00")),
    Opening("closed"),
)
"""Best first."""


def result(name: str, opening: Opening, metres: int | None) -> Result:
    return Result(service(name), metres, opening)


def test_states_stand_in_the_order_of_their_use_now() -> None:
    assert [standing(state, AT) for state in STATES] == list(range(len(STATES)))


def test_a_better_state_comes_before_a_shorter_way() -> None:
    results = [result(f"s{n}", state, n) for n, state in enumerate(reversed(STATES))]
    assert [one.opening for one in ranked(results, AT)] == list(STATES)


def test_in_one_state_the_nearest_comes_first_and_what_has_no_point_last() -> None:
    results = [result(name, STATES[0], metres) for name, metres in
               (("d", None), ("c", 900), ("b", 300), ("a", 900))]  # fmt: skip
    assert [one.service.id for one in ranked(results, AT)] == ["b", "a", "c", "d"]


def test_a_point_at_no_distance_is_nearer_than_no_point() -> None:
    results = [result("nowhere", STATES[0], None), result("here", STATES[0], 0)]
    assert [one.service.id for one in ranked(results, AT)] == ["here", "nowhere"]


@pytest.mark.parametrize("fold", [0, 1])
def test_soon_is_two_hours_of_life_on_the_night_of_the_clock_change(fold: int) -> None:
    at = paris("2026-10-25 02:30").replace(fold=fold)
    opens_at_four = Opening("closed", next_open=paris("2026-10-25 04:00"))
    assert standing(opens_at_four, at) == (3 if fold == 0 else 2)


def test_later_today_is_meant_in_paris() -> None:
    next_night = Opening("closed", next_open=paris("2026-11-25 08:00"))
    before_midnight_in_london = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert standing(next_night, before_midnight_in_london) == 3


@pytest.mark.parametrize(
    ("one", "other", "metres"),
    [
        (NORD, NORD, 0),
        (NORD, LYON, 4246),
        (Point(48.8566, 2.3522), Point(45.7640, 4.8357), 391_500),
    ],
)
def test_the_way_in_a_straight_line(one: Point, other: Point, metres: int) -> None:
    assert metres_between(one, other) == pytest.approx(metres, rel=0.002)
    assert metres_between(other, one) == pytest.approx(metres_between(one, other))


points = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


@settings(deadline=None)
@given(points, points)
def test_any_two_points_are_at_most_half_the_earth_apart(one: Point, other: Point) -> None:
    assert 0 <= metres_between(one, other) <= 20_015_087


def test_no_distance_is_told_where_a_point_is_missing() -> None:
    assert distance_m(None, service()) is None
    assert distance_m(NORD, service(lat=None, lon=None)) is None
    assert distance_m(NORD, service()) == 357


def test_services_are_seen_from_the_place_and_time_of_the_query() -> None:
    query = Query(("shower",), paris("2026-11-24 10:00"), NORD)
    [one] = seen_from([service()], query)
    assert (one.distance_m, one.opening.state) == (357, "open")
