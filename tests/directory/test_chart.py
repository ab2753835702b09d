"""A chart knows at once what each row would say of itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.directory.access import Access
from bot.directory.asked import Asked
from bot.directory.bits import positions
from bot.directory.chart import Chart
from bot.directory.contact import Spoken
from bot.directory.levels import Level
from bot.directory.search import Point, Query
from bot.directory.service import Service
from bot.directory.store import build
from bot.directory.timetable import ReplacedHours
from tests.directory.making import TODAY, paris, service

MORNING, NIGHT = paris("2026-11-24 10:00"), paris("2026-11-24 03:00")
CHRISTMAS = paris("2026-12-25 10:00")
NORD = Point(48.8809, 2.3569)
SERVICES = (
    service("free", access=Access(papers="none")),
    service("asks", access=Access(papers="any_id")),
    service("arabic", languages=(Spoken("ar"),)),
    service("nowhere", lat=None, lon=None),
    service("old", hours_seen_on=paris("2026-07-01 10:00").date()),
    service("unknown", hours=None),
    service("replaced", replaced_hours=(ReplacedHours(TODAY, TODAY, "24/7"),)),
)


def on(level: Level, query: Query, folder: Path) -> set[str]:
    """The ids of the rows that may be on a level."""
    build(SERVICES, folder / "d.sqlite")
    with closing(sqlite3.connect(folder / "d.sqlite")) as connection:
        chart = Chart(connection, 1)
        rows = chart.rows_of(level, Asked(query, {"shower": 1}))
        ids = dict(connection.execute("SELECT id, slug FROM offered"))
        return {ids[chart.first + one] for one in positions(rows, 0, chart.rows)}


def test_only_what_its_hours_let_be_open_may_be(tmp_path: Path) -> None:
    fresh = {"free", "asks", "arabic", "nowhere", "replaced"}
    assert on(Level(0, "open"), Query(("shower",), MORNING), tmp_path) == fresh
    assert on(Level(0, "open"), Query(("shower",), NIGHT), tmp_path) == {"replaced"}
    assert on(Level(0, "open-to-confirm"), Query(("shower",), MORNING), tmp_path) == {"old"}
    doubtful = {"unknown", "replaced"}
    assert on(Level(0, "unknown"), Query(("shower",), MORNING), tmp_path) == doubtful


def test_on_a_holiday_anything_may_be(tmp_path: Path) -> None:
    everything = {one.id for one in SERVICES}
    assert on(Level(0, "unknown"), Query(("shower",), CHRISTMAS), tmp_path) == everything


def test_conditions_not_known_to_be_met_are_counted(tmp_path: Path) -> None:
    query = Query(("shower",), MORNING, filters=frozenset({"no_papers", "ar"}))
    assert on(Level(0, "any"), query, tmp_path) == set()
    assert on(Level(1, "any"), query, tmp_path) == {"free", "arabic"}
    assert on(Level(2, "any"), query, tmp_path) == {"nowhere", "old", "unknown", "replaced"}


def test_a_box_is_some_stretches_of_rows_and_what_has_no_point_is_in_none(tmp_path: Path) -> None:
    places: list[Service] = [
        service(f"n{n}", lat=round(48.8 + n / 100, 2), lon=2.3) for n in range(8)
    ]
    places += [service("east", lat=48.83, lon=2.9), service("nowhere", lat=None, lon=None)]
    build(places, tmp_path / "d.sqlite")
    with closing(sqlite3.connect(tmp_path / "d.sqlite")) as connection:
        chart = Chart(connection, 1)
        assert (chart.rows, chart.pointed) == (10, 9)
        rows = [n for span in chart.spans(48.825, 48.845, 2.2, 2.4) for n in range(*span)]
        assert {48.83, 48.84} <= {chart.lats[n] for n in rows}
        assert all(chart.lons[n] == 2.3 for n in rows)
        assert list(chart.spans(10, 11, 2, 3)) == []
