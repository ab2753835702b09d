"""The nearest come first, however far the first look goes."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import islice

import pytest

from bot.directory.chart import Chart
from bot.directory.nearby import by_distance
from bot.directory.search import Point, metres_from
from bot.directory.store import build
from tests.directory.making import service

HERE, MARSEILLE = Point(48.86, 2.35), Point(43.3, 5.37)


@pytest.fixture(scope="module")
def chart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chart]:
    dice = random.Random(5)
    file = tmp_path_factory.mktemp("nearby") / "d.sqlite"
    build(
        (
            service(f"s{n}", lat=round(dice.gauss(48.86, 0.05), 4), lon=dice.gauss(2.35, 0.1))
            for n in range(2000)
        ),
        file,
    )
    with closing(sqlite3.connect(file)) as connection:
        yield Chart(connection, 1)


@pytest.mark.parametrize("near", [HERE, MARSEILLE, Point(48.1, 1.5)])
@pytest.mark.parametrize("every", [1, 7, 300])
def test_all_chosen_rows_come_once_and_in_order(chart: Chart, near: Point, every: int) -> None:
    metres = metres_from(near)
    chosen = sum(1 << n for n in range(0, chart.rows, every))
    found = list(by_distance(chart, chosen, near, metres, 6))
    expected = sorted(
        (round(metres(chart.lats[n], chart.lons[n])), n) for n in range(0, chart.rows, every)
    )
    assert [one[0] for one in found] == [one[0] for one in expected]
    assert sorted(found) == expected


def test_only_some_are_looked_at_for_a_few(chart: Chart) -> None:
    measured = []

    def metres(lat: float, lon: float) -> float:
        measured.append(lat)
        return metres_from(HERE)(lat, lon)

    assert len(list(islice(by_distance(chart, (1 << 2000) - 1, HERE, metres, 6), 6))) == 6
    assert len(measured) < 200
