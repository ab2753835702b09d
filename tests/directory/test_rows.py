"""A row says of itself what its record would say."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.directory.asked import Asked
from bot.directory.rows import Rows
from bot.directory.search import Query, seen
from bot.directory.service import Service
from bot.directory.store import build
from tests.directory.any_services import many_services, queries
from tests.directory.making import paris, service


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(services=many_services, query=queries)
def test_the_state_of_a_row_is_that_of_its_service(
    tmp_path_factory: pytest.TempPathFactory, services: list[Service], query: Query
) -> None:
    file = tmp_path_factory.getbasetemp() / "rows.sqlite"
    build(services, file)
    by_id = {one.id: one for one in services}
    with closing(sqlite3.connect(file)) as connection:
        rows, asked = Rows(connection), Asked(query, {})
        ids = [number for (number,) in connection.execute("SELECT id FROM offered")]
        for row in rows.rows(ids):
            expected = seen(by_id[row.slug], query)
            assert rows.state_now(row, asked) == expected.opening.state
            assert rows.seen(row, asked).state.state == expected.opening.state
            assert rows.metres(row, asked) == expected.distance_m


def test_many_rows_are_read_and_counted(tmp_path: Path) -> None:
    build([service(f"s{n}") for n in range(1200)], tmp_path / "d.sqlite")
    with closing(sqlite3.connect(tmp_path / "d.sqlite")) as connection:
        rows = Rows(connection)
        assert len(rows.rows(range(1, 1201))) == 1200
        assert rows.count((1,), 0) == len(rows.offering((1,))) == 1200
        query = Query(("shower",), paris("2026-11-24 10:00"))
        assert [one.service.id for one in rows.results([3, 1], query)] == ["s2", "s0"]
