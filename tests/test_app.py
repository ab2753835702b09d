"""The parts put together: what is changed is taken up, what is broken is not, counts are kept."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import publishing
from bot.app import App, counts_file, directory_file, running
from bot.config import ContentSettings, CountSettings, Settings
from bot.content.changes import Snapshot
from bot.content.load import ContentRefused
from bot.counts.store import CountsFile
from bot.counts.tally import Cell
from bot.engine.event import Start, Text
from tests.conftest import NOW
from tests.directory.making import SHOWERS
from tests.making import TOPIC, write_pack

LOOK, HALF_MINUTE, MINUTE = 1.0, 30.0, 60.0


class Pauses:
    """Pauses that last until the test ends them: nothing waits, and there is no clock."""

    def __init__(self) -> None:
        self._begun: dict[float, asyncio.Queue[asyncio.Event]] = defaultdict(asyncio.Queue)

    async def __call__(self, seconds: float) -> None:
        over = asyncio.Event()
        self._begun[seconds].put_nowait(over)
        await over.wait()

    async def end(self, seconds: float) -> None:
        """End the pause of so many seconds; comes back when what follows it is done."""
        begun = self._begun[seconds]
        over = await asyncio.wait_for(begun.get(), timeout=20)
        over.set()
        begun.put_nowait(await asyncio.wait_for(begun.get(), timeout=20))


class House:
    """A Repère on made content in a folder, that serves as long as it is open."""

    def __init__(self, folder: Path) -> None:
        self.folder = write_pack(folder / "content", services__showers=SHOWERS)
        self.settings = Settings(
            content=ContentSettings(
                folder=self.folder,
                locales=folder / "locales",
                reload_seconds=int(LOOK),
                watch=False,
            ),
            data=folder / "var",
        )
        self.pauses = Pauses()
        self.at = NOW

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[App]:
        self.pauses = Pauses()
        async with running(self.settings, self.now, serving=True, pause=self.pauses) as app:
            yield app

    def now(self) -> datetime:
        return self.at

    def writes(self, topic: str) -> None:
        (self.folder / "topics" / "test.yaml").write_text(topic, encoding="utf-8")

    async def looks(self) -> None:
        await self.pauses.end(LOOK)

    async def counted(self) -> dict[Cell, int]:
        counts = await CountsFile.open(counts_file(self.settings))
        try:
            return await counts.read()
        finally:
            await counts.close()


@pytest.fixture
def here(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> House:
    caplog.set_level(logging.INFO)
    return House(tmp_path)


def home(app: App) -> str:
    return app.shelf.content.nodes["test.home"].text


async def test_a_changed_file_is_taken_up_at_the_next_look(here: House) -> None:
    async with here.serving() as app:
        assert home(app) == "Bonjour"
        here.writes(TOPIC.replace("Bonjour", "Bonsoir à vous"))
        await here.looks()
        assert home(app) == "Bonsoir à vous"


async def test_where_nothing_changed_nothing_is_read_again(here: House) -> None:
    async with here.serving() as app:
        before = app.shelf.content
        await here.looks()
        assert app.shelf.content is before


async def test_a_broken_file_leaves_the_old_content_serving_and_says_where(
    here: House, caplog: pytest.LogCaptureFixture
) -> None:
    async with here.serving() as app:
        here.writes(TOPIC.replace("to: test.page", "to: test.pgae"))
        await here.looks()
        assert home(app) == "Bonjour"
        assert "content.refused content/topics/test.yaml:6:14: no node 'test.pgae'" in caplog.text
        here.writes(TOPIC.replace("Bonjour", "Bonsoir"))
        await here.looks()
        assert home(app) == "Bonsoir"


async def test_the_content_is_read_again_when_a_new_day_begins(here: House) -> None:
    async with here.serving() as app:
        here.at = NOW + timedelta(days=1)
        await here.looks()
        assert app.shelf.content.loaded_on == here.at.date()


async def test_a_file_that_vanishes_while_it_is_looked_at_stops_nothing(
    here: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def vanished(*folders: Path) -> Snapshot:
        raise FileNotFoundError

    async with here.serving() as app:
        with monkeypatch.context() as broken:
            broken.setattr(publishing, "snapshot", vanished)
            await here.looks()
        assert "content.unread FileNotFoundError" in caplog.text
        here.writes(TOPIC.replace("Bonjour", "Bonsoir"))
        await here.looks()
        assert home(app) == "Bonsoir"


async def test_a_restart_on_a_broken_folder_goes_on_with_what_served_before(
    here: House, caplog: pytest.LogCaptureFixture
) -> None:
    async with here.serving():
        pass
    here.writes("topic: test\nnodes: nothing\n")
    async with here.serving() as app:
        assert home(app) == "Bonjour"
        assert "content.refused content/topics/test.yaml:2:" in caplog.text
        turn = await app.conversation.answer(b"chat", Text(NOW, "bonjour", "fr"))
        assert turn.reply.texts


async def test_a_broken_folder_without_a_good_copy_does_not_serve(here: House) -> None:
    here.writes("topic: test\nnodes: nothing\n")
    with pytest.raises(ContentRefused, match=r"content/topics/test\.yaml:2:"):
        async with here.serving():
            pass


async def test_services_with_a_fault_leave_the_old_ones_and_the_old_pages_in_use(
    here: House, caplog: pytest.LogCaptureFixture
) -> None:
    file = here.folder / "services" / "showers.yaml"
    async with here.serving() as app:
        await here.looks()
        before = directory_file(here.settings).read_bytes()
        file.write_text(SHOWERS.replace("[shower]", "[showr]"), encoding="utf-8")
        here.writes(TOPIC.replace("Bonjour", "Bonsoir"))
        await here.looks()
        assert "content.refused content/services/showers.yaml:4:" in caplog.text
        assert home(app) == "Bonjour"
        assert directory_file(here.settings).read_bytes() == before
        file.write_text(SHOWERS, encoding="utf-8")
        await here.looks()
        assert home(app) == "Bonsoir"


async def test_services_with_a_fault_from_the_start_still_let_the_pages_serve(
    here: House, caplog: pytest.LogCaptureFixture
) -> None:
    file = here.folder / "services" / "showers.yaml"
    file.write_text(SHOWERS.replace("[shower]", "[showr]"), encoding="utf-8")
    async with here.serving() as app:
        await here.looks()
        assert home(app) == "Bonjour"
        assert "services.unread ServicesRefused" in caplog.text


async def test_a_chat_is_forgotten_in_time_where_nobody_writes_any_more(here: House) -> None:
    async with here.serving() as app:
        await app.conversation.answer(b"chat", Start(NOW, "fr"))
        await here.pauses.end(HALF_MINUTE)
        assert len(app.conversation.recent) == 1
        here.at = NOW + timedelta(minutes=31)
        await here.pauses.end(HALF_MINUTE)
        assert len(app.conversation.recent) == 0


async def test_pages_shown_are_counted_even_in_the_shortest_run(here: House) -> None:
    async with here.serving() as app:
        await app.conversation.answer(b"chat", Start(NOW, "fr", "sos"))
    assert await here.counted() == {Cell(NOW.date(), "fr", "test.sos"): 1}


async def test_counts_are_written_every_minute_and_add_up(here: House) -> None:
    async with here.serving() as app:
        for _ in range(2):
            await app.conversation.answer(b"chat", Start(NOW, "fr"))
            await here.pauses.end(MINUTE)
        assert await here.counted() == {Cell(NOW.date(), "fr", "test.home"): 2}


async def test_counts_that_cannot_be_written_stop_nothing(
    here: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def full(self: CountsFile, numbers: dict[Cell, int]) -> None:
        raise sqlite3.OperationalError("disk full")

    async with here.serving() as app:
        with monkeypatch.context() as broken:
            broken.setattr(CountsFile, "add", full)
            await here.pauses.end(MINUTE)
        assert "counts.unwritten OperationalError" in caplog.text
        await app.conversation.answer(b"chat", Start(NOW, "fr"))
    assert await here.counted() == {Cell(NOW.date(), "fr", "test.home"): 1}


async def test_a_file_of_counts_that_is_none_does_not_keep_anybody_from_an_answer(
    here: House, caplog: pytest.LogCaptureFixture
) -> None:
    file = counts_file(here.settings)
    file.parent.mkdir()
    file.write_text("no database" * 100)
    async with here.serving() as app:
        assert (await app.conversation.answer(b"chat", Start(NOW, "fr"))).reply.texts
    assert "counts.closed DatabaseError" in caplog.text


async def test_without_counts_there_is_no_file_of_them(here: House) -> None:
    here.settings = here.settings.model_copy(update={"counts": CountSettings(enabled=False)})
    async with here.serving() as app:
        await app.conversation.answer(b"chat", Start(NOW, "fr"))
    assert not counts_file(here.settings).exists()


async def test_one_command_writes_nothing_but_the_directory_it_searches(here: House) -> None:
    async with running(here.settings, here.now, serving=False) as app:
        await app.conversation.answer(b"chat", Start(NOW, "fr"))
        assert not here.settings.data.exists()
        await app.conversation.answer(b"chat", Text(NOW, "effacer", "fr"))
    assert not here.settings.data.exists()
