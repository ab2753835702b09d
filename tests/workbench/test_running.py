"""What is saved is taken up while the workbench runs."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.config import ContentSettings, Settings
from bot.directory.search import Query
from bot.workbench.bench import Bench
from bot.workbench.running import following, taken_up
from tests.conftest import NOW
from tests.workbench.conftest import change


async def test_a_saved_sentence_is_taken_up_and_checked(folder: Path, tmp_path: Path) -> None:
    content = ContentSettings(folder=folder, locales=tmp_path / "locales")
    settings = Settings(content=content, data=tmp_path / "var")
    async with following(settings, lambda: NOW) as desk, asyncio.timeout(30):
        bench = desk.bench
        await _checked(bench)  # so it is watching, too
        change(folder, "topics/test.yaml", "text: Une page\n", "text: Une belle page\n")
        async for _ in bench.news():
            if bench.shown.nodes["test.page"].text == "Une belle page":
                break
        assert bench.checked_at is None


async def test_places_are_found_as_they_are_written_now(folder: Path, tmp_path: Path) -> None:
    content = ContentSettings(folder=folder, locales=tmp_path / "locales")
    settings = Settings(content=content, data=tmp_path / "var")
    async with following(settings, lambda: NOW) as desk, asyncio.timeout(30):
        assert desk.directory is not None
        await _checked(desk.bench)
        change(folder, "services/showers.yaml", "name: Bains-douches", "name: Les bains")
        async for _ in desk.bench.news():
            if desk.bench.checked_at is None:
                break
        await _checked(desk.bench)
        found = await desk.directory.search(Query(("shower",), NOW))
        assert [one.service.name for one in found.results] == ["Les bains"]


async def _checked(bench: Bench) -> None:
    async for _ in bench.news():
        if bench.checked_at is not None:
            return


async def test_a_file_that_is_gone_again_does_not_end_it(folder: Path, tmp_path: Path) -> None:
    content = ContentSettings(folder=folder, locales=tmp_path / "locales")
    settings = Settings(content=content, data=tmp_path / "var")
    async with following(settings, lambda: NOW) as desk, asyncio.timeout(30):
        await _checked(desk.bench)
        dangling = folder / "topics" / "lost.yaml"
        dangling.symlink_to(tmp_path / "nowhere")
        change(folder, "topics/test.yaml", "text: Une page\n", "text: Une belle page\n")
        async for _ in desk.bench.news():
            if desk.bench.is_behind:
                break
        dangling.unlink()
        async for _ in desk.bench.news():
            if desk.bench.shown.nodes["test.page"].text == "Une belle page":
                break


class _Broken(Bench):
    """A bench that cannot take up anything."""

    def renew(self) -> None:
        raise OSError("secret.yaml")


def test_what_cannot_be_taken_up_at_all_is_logged_without_a_word_of_it(
    bench: Bench, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert taken_up(bench)
    assert not taken_up(_Broken(folder, folder, lambda: NOW))
    assert caplog.messages == ["workbench.unread OSError"]
