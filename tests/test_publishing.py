"""Taking up what has changed: all or nothing, and the ledger says what became of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import publishing as module
from bot.config import ContentSettings
from bot.content.publication import Accepted
from bot.content.shelf import Shelf
from bot.directory.lookup import DirectoryLookup
from bot.publishing import Publishing, seen_now
from tests.conftest import NOW
from tests.directory.making import SHOWERS
from tests.making import FACTS, TOPIC, write_pack

BROKEN = TOPIC.replace("to: test.page", "to: test.pgae")
CHANGED = TOPIC.replace("text: Bonjour", "text: Bonsoir")


class Desk:
    """A Publishing on made content, with a clock that a test sets."""

    def __init__(self, folder: Path, *, watch: bool = False) -> None:
        self.folder = write_pack(folder / "content", services__showers=SHOWERS)
        self.at = NOW
        settings = ContentSettings(folder=self.folder, locales=folder / "locales", watch=watch)
        self.shelf = Shelf.filled(settings.folder, settings.locales, NOW.date(), folder / "kept")
        self.directory = DirectoryLookup(self.folder, folder / "directory.sqlite")
        seen = seen_now(settings, NOW.date())
        self.publishing = Publishing(settings, self.shelf, self.directory, self.now, seen)
        self.publishing.note()

    def now(self) -> datetime:
        return self.at

    def writes(self, topic: str = TOPIC, **files: str) -> None:
        write_pack(self.folder, topic, **files)

    async def looks(self, *, later: timedelta = timedelta(minutes=1)) -> None:
        self.at += later
        await self.publishing.look()

    @property
    def home(self) -> str:
        return self.shelf.content.nodes["test.home"].text

    @property
    def refused(self) -> list[str]:
        last = self.publishing.ledger.refused
        return [f"{one.path}:{one.line}" for one in last.problems] if last else []


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    one = Desk(tmp_path)
    yield one
    await one.directory.close()


async def test_what_is_right_is_accepted_with_its_time(desk: Desk) -> None:
    desk.writes(CHANGED)
    await desk.looks()
    assert desk.home == "Bonsoir"
    assert desk.publishing.ledger.accepted == Accepted(desk.at, 7)


async def test_what_is_broken_is_refused_with_its_reasons(desk: Desk) -> None:
    desk.writes(BROKEN)
    await desk.looks()
    assert desk.home == "Bonjour"
    assert desk.publishing.ledger.pending
    assert "content/topics/test.yaml:6" in desk.refused


async def test_services_with_a_fault_keep_the_pages_back_and_the_reverse(desk: Desk) -> None:
    await desk.looks()
    await desk.directory.renew(NOW.date())
    desk.writes(CHANGED, services__showers=SHOWERS.replace("[shower]", "[showr]"))
    await desk.looks()
    assert (desk.home, desk.refused) == ("Bonjour", ["content/services/showers.yaml:4"])
    before = (desk.folder.parent / "directory.sqlite").read_bytes()
    desk.writes(BROKEN, services__showers=SHOWERS.replace("Bains-douches", "Douches"))
    await desk.looks()
    assert (desk.folder.parent / "directory.sqlite").read_bytes() == before


async def test_where_nothing_changed_nothing_is_read(desk: Desk) -> None:
    content, accepted = desk.shelf.content, desk.publishing.ledger.accepted
    await desk.looks()
    assert desk.shelf.content is content
    assert desk.publishing.ledger.accepted == accepted


async def test_who_asks_has_everything_read_again(desk: Desk) -> None:
    content = desk.shelf.content
    desk.publishing.ask()
    await desk.looks()
    assert desk.shelf.content is not content
    await desk.looks()
    accepted = desk.publishing.ledger.accepted
    assert accepted is not None
    assert accepted.at < desk.at


async def test_a_new_day_ages_figures_also_while_newer_content_is_refused(desk: Desk) -> None:
    desk.writes(facts=FACTS.replace("value: 2-3,", "value: 2-3, valid_to: 2026-11-24,"))
    await desk.looks()
    assert not desk.shelf.content.facts["delay"].aged
    desk.writes(BROKEN)
    await desk.looks()
    await desk.looks(later=timedelta(days=1))
    assert desk.shelf.content.facts["delay"].aged
    assert desk.shelf.content.loaded_on == desk.at.date()
    assert desk.publishing.ledger.pending
    assert desk.home == "Bonjour"


async def test_a_nudge_ends_the_wait_before_its_time(desk: Desk) -> None:
    paused = asyncio.Event()

    async def never(seconds: float) -> None:
        paused.set()
        await asyncio.Event().wait()

    running = asyncio.create_task(desk.publishing.run(never))
    await asyncio.wait_for(paused.wait(), timeout=20)
    desk.writes(CHANGED)
    paused.clear()
    desk.publishing.nudge()
    await asyncio.wait_for(paused.wait(), timeout=20)
    assert desk.home == "Bonsoir"
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_saved_file_is_taken_up_before_the_time_for_a_look(tmp_path: Path) -> None:
    desk = Desk(tmp_path, watch=True)

    async def never(seconds: float) -> None:
        await asyncio.Event().wait()

    running = asyncio.create_task(desk.publishing.run(never))

    async def until_taken_up() -> None:
        number = 0  # the system begins to tell some time after it was asked to
        while desk.home == "Bonjour":
            number += 1
            desk.writes(TOPIC.replace("Bonjour", f"Bonsoir {'!' * number}"))
            taken = asyncio.create_task(_taken(desk))
            await asyncio.wait({taken}, timeout=1)
            taken.cancel()

    await asyncio.wait_for(until_taken_up(), timeout=30)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await desk.directory.close()


async def _taken(desk: Desk) -> None:
    while desk.home == "Bonjour":  # noqa: ASYNC110 - the watcher's thread has no event of ours
        await asyncio.sleep(0.02)


async def test_where_the_system_cannot_tell_it_goes_on_looking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(changed: object, *folders: Path) -> None:
        raise OSError("inotify watch limit reached")

    monkeypatch.setattr(module, "watch", broken)
    desk = Desk(tmp_path, watch=True)
    looked, looks = asyncio.Event(), 0

    async def soon(seconds: float) -> None:
        nonlocal looks
        looks += 1
        if looks > 2:
            looked.set()
            await asyncio.Event().wait()

    desk.writes(CHANGED)
    running = asyncio.create_task(desk.publishing.run(soon))
    await asyncio.wait_for(looked.wait(), timeout=20)
    assert desk.home == "Bonsoir"
    assert "content.unwatched OSError" in caplog.text
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await desk.directory.close()
