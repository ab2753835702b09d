"""Charts are drawn some rows at a time, and come out the same."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.directory import draw
from bot.directory.access import Access
from bot.directory.store import build
from tests.directory.making import service


def test_a_long_chart_is_drawn_in_parts_that_fit_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = [
        service(f"s{n}", lat=48 + n / 100, access=Access(papers="none" if n % 3 else None))
        for n in range(50)
    ]
    build(services, tmp_path / "whole.sqlite")
    monkeypatch.setattr(draw, "_AT_ONCE", 16)
    build(services, tmp_path / "parts.sqlite")
    whole, parts = (pieces_of(tmp_path / name) for name in ("whole.sqlite", "parts.sqlite"))
    assert whole == parts
    assert len(whole["lat"]) == 50 * 8
    assert int.from_bytes(whole["yes no_papers"], "little").bit_count() == 33


def test_what_no_row_answers_is_not_written(tmp_path: Path) -> None:
    build([service()], tmp_path / "d.sqlite")
    pieces = pieces_of(tmp_path / "d.sqlite")
    assert {"lat", "lon", "sure", "confirm", "hour 8"} <= set(pieces)
    assert not {"hour 3", "doubtful", "yes women", "no women", "speaks ar"} & set(pieces)


def pieces_of(file: Path) -> dict[str, bytes]:
    with closing(sqlite3.connect(file)) as connection:
        return dict(connection.execute("SELECT name, piece FROM chart"))
