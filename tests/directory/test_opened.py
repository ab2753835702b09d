"""An open directory answers several at once, and is closed when it has answered."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.directory.opened import Directory, NoDirectory
from bot.directory.search import Point, Query
from bot.directory.service import key_of
from bot.directory.store import build
from tests.directory.making import paris, service

QUERY = Query(("shower",), paris("2026-11-24 10:00"), Point(48.88, 2.36))


async def test_many_ask_at_once(tmp_path: Path) -> None:
    build([service()], tmp_path / "d.sqlite")
    directory = await Directory.open(tmp_path / "d.sqlite")
    found = await asyncio.gather(*(directory.search(QUERY) for _ in range(20)))
    assert {one.results[0].service.id for one in found} == {"showers-nord"}
    assert await directory.service(key_of("showers-nord"), QUERY) == service()
    await directory.close()


async def test_what_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(NoDirectory, match="services build"):
        await Directory.open(tmp_path / "none.sqlite")
