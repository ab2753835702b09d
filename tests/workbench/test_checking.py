"""The whole check runs beside the bench: it is taken when it is done, and begun anew on a save."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

from bot.rendered.whole import all_problems
from bot.workbench.bench import Bench
from bot.workbench.checking import Checking, checked
from tests.conftest import NOW
from tests.workbench.conftest import change


async def test_another_process_finds_what_the_check_finds(folder: Path) -> None:
    change(folder, "services/showers.yaml", "offers: [shower]", "offers: [showr]")
    locales = folder.parent / "locales"
    found = await checked(folder, locales, NOW)
    assert found == tuple(all_problems(folder, locales, NOW))
    assert "unknown-offer" in {one.rule for one in found or ()}


async def test_a_process_that_ends_badly_gives_nothing(tmp_path: Path) -> None:
    assert await checked(tmp_path, tmp_path, "not a time") is None  # type: ignore[arg-type]


async def test_what_it_finds_is_put_on_the_bench(bench: Bench, folder: Path) -> None:
    change(folder, "services/showers.yaml", "offers: [shower]", "offers: [showr]")
    bench.renew()
    checking = Checking(bench)
    checking.begin()
    await _until_checked(bench)
    assert "unknown-offer" in {one.rule for one in bench.problems}
    checking.end()


async def test_a_check_begun_on_what_is_gone_is_forgotten(bench: Bench, folder: Path) -> None:
    change(folder, "services/showers.yaml", "offers: [shower]", "offers: [showr]")
    bench.renew()
    checking = Checking(bench)
    checking.begin()
    await asyncio.sleep(0)
    change(folder, "services/showers.yaml", "offers: [showr]", "offers: [shower]")
    bench.renew()
    checking.begin()
    await _until_checked(bench)
    assert "unknown-offer" not in {one.rule for one in bench.problems}
    checking.end()


async def _until_checked(bench: Bench) -> datetime:
    async for _ in bench.news():
        if bench.checked_at is not None:
            return bench.checked_at
    raise AssertionError("news never end")
