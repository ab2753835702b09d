"""A row has its place without its record, and a box holds all it should."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.directory.asked import Asked, Row, box
from bot.directory.hours import Opening
from bot.directory.search import Point, Query, metres_between
from tests.directory.making import paris

NORD = Point(48.8809, 2.3569)
AT = paris("2026-11-24 10:00")
ROW = Row(1, "a", 48.8810, 2.3570, 1, 0, 0, 2, 0, " ka ")


def test_a_condition_not_known_to_be_met_and_not_open_both_count() -> None:
    asked = Asked(Query(("meal",), AT, NORD, filters=frozenset({"open_now", "women", "ka"})), {})
    assert asked.unknown(ROW, Opening("open")) == 1
    assert asked.unknown(ROW, Opening("unknown")) == 2


def test_without_a_point_of_either_there_is_no_distance() -> None:
    here, nowhere = Asked(Query((), AT, NORD), {}), Asked(Query((), AT), {})
    assert here.metres(ROW) == 13
    assert here.metres(ROW._replace(lat=None)) is None
    assert nowhere.metres(ROW) is None


@given(st.floats(48, 49.5), st.floats(1, 4), st.integers(1, 50_000))
def test_a_box_holds_every_point_within_reach(lat: float, lon: float, reach: int) -> None:
    there = Point(lat, lon)
    south, north, west, east = box(NORD, reach)
    inside = south <= lat <= north and west <= lon <= east
    assert inside or metres_between(NORD, there) > reach
