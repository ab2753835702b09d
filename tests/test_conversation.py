"""One turn of a talk: never silent, nothing remembered but for minutes, every page counted."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.counts.tally import Cell
from bot.directory.service import Service
from bot.engine.event import Event, Position, Start, Tap, Text, Unreadable
from bot.engine.kinds.registry import KINDS
from bot.engine.page import Page
from bot.engine.reply import Search, Turn
from bot.engine.session import Session
from bot.engine.step import open_page
from tests.conftest import NOW
from tests.fakes import FakeDirectory
from tests.making import content_of
from tests.whole import write_whole

CHAT = b"chat"
MARK = "qzmark"
SHOWER = Service("bains", "Bains", offers=("shower",), lat=48.86, lon=2.35)


class Talk:
    """A chat with a conversation that looks things up in a made directory."""

    def __init__(self, content: Content, directory: FakeDirectory | None) -> None:
        shelf = Shelf(content, content.folder, content.locales)
        self.conversation = Conversation(shelf, directory)
        self.turn: Turn | None = None

    async def does(self, event: Event) -> Turn:
        self.turn = await self.conversation.answer(CHAT, event)
        return self.turn

    async def starts(self) -> Turn:
        return await self.does(Start(NOW, "fr"))

    async def types(self, text: str) -> Turn:
        return await self.does(Text(NOW, text, "fr"))

    async def shares(self) -> Turn:
        return await self.does(Position(NOW, 48.86, 2.35, "fr"))

    async def taps(self, label: str) -> Turn:
        assert self.turn is not None
        buttons = self.turn.reply.all_buttons
        pressed = next(button.token for button in buttons if label in button.label)
        return await self.does(Tap(NOW, pressed, "fr"))


@pytest.fixture
def directory() -> FakeDirectory:
    return FakeDirectory([SHOWER])


@pytest.fixture
async def talk(small: Content, directory: FakeDirectory) -> Talk:
    one = Talk(small, directory)
    await one.starts()
    return one


def breaks(*given: object) -> Page:
    raise RuntimeError(MARK)


def searches_for_ever(content: Content, session: Session, *given: object) -> Search:
    search = open_page(content, Session("fr", "test.showers", place="AAAAAAA"), NOW)
    assert isinstance(search, Search)
    return search._replace(session=session)


async def test_typed_text_belongs_where_the_person_last_stood(talk: Talk) -> None:
    await talk.taps("Une question")
    assert (await talk.types("Peu")).session.node == "test.page"


async def test_after_a_restart_typed_text_is_a_fresh_question(small: Content) -> None:
    fresh = Talk(small, FakeDirectory())
    turn = await fresh.types("naloxone")
    assert turn.session == Session("fr", "test.page", back="test.home")


async def test_after_a_restart_a_button_opens_its_page_whole(small: Content, talk: Talk) -> None:
    await talk.taps("Que mettre")
    before = await talk.taps("Oui")
    fresh = Talk(small, FakeDirectory())
    pressed = Tap(NOW, talk.conversation.recent.recall(CHAT, NOW).token)
    assert (await fresh.does(pressed)).reply == before.reply


async def test_after_its_minutes_a_talk_is_forgotten(talk: Talk) -> None:
    await talk.taps("Une question")
    late = NOW + timedelta(hours=5)
    assert (await talk.does(Text(late, "Peu", "fr"))).session.node == "test.home"


async def test_hide_forgets_where_the_person_stood(talk: Talk) -> None:
    await talk.shares()
    turn = await talk.taps("hide")
    assert turn.hide
    assert talk.conversation.recent.recall(CHAT, NOW).token == ""
    assert (await talk.types("blabla")).session.place == ""


async def test_a_memory_of_content_that_has_changed_does_no_harm(talk: Talk) -> None:
    talk.conversation.recent.remember(CHAT, "nobody issued this", NOW)
    assert (await talk.types("overdose")).session.node == "test.sos"


async def test_two_chats_know_nothing_of_each_other(talk: Talk) -> None:
    await talk.taps("Une question")
    other = await talk.conversation.answer(b"other", Text(NOW, "Peu", "fr"))
    assert other.session.node == "test.home"


async def test_what_is_looked_for_is_looked_up_once(talk: Talk, directory: FakeDirectory) -> None:
    await talk.shares()
    turn = await talk.taps("Douches")
    assert [one.service.name for one in turn.reply.places] == ["Bains"]
    assert len(directory.asked) == 1


async def test_a_chosen_service_is_looked_up_by_its_key(
    talk: Talk, directory: FakeDirectory
) -> None:
    await talk.shares()
    await talk.taps("Douches")
    turn = await talk.taps("Bains")
    assert turn.reply.pin is not None
    assert len(directory.asked) == 2


async def test_a_service_that_is_gone_gives_way_to_what_is_near(
    talk: Talk, directory: FakeDirectory
) -> None:
    await talk.shares()
    turn = await talk.taps("Douches")
    gone = turn.session._replace(service="gone0")
    pressed = next(b.token for b in turn.reply.buttons if "Bains" in b.label)
    turn = await talk.does(Tap(NOW, pressed.replace(SHOWER.key, gone.service)))
    assert [one.service.name for one in turn.reply.places] == ["Bains"]
    assert turn.reply.pin is None


async def test_a_directory_that_fails_is_said_and_the_talk_goes_on(
    talk: Talk, directory: FakeDirectory, caplog: pytest.LogCaptureFixture
) -> None:
    directory.broken = True
    await talk.shares()
    turn = await talk.taps("Douches")
    assert turn.reply.texts == ("directory-down",)
    assert "directory.failed OSError at" in caplog.text
    assert (await talk.types("overdose")).session.node == "test.sos"


async def test_without_a_directory_the_pages_are_there_all_the_same(small: Content) -> None:
    talk = Talk(small, None)
    await talk.shares()
    assert (await talk.taps("Douches")).reply.texts == ("directory-down",)


@pytest.mark.parametrize("kind", ["place", "phrase", "question"])
async def test_a_page_that_breaks_gives_way_to_home(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    labels = {"place": "Près", "phrase": "Une phrase", "question": "Une question"}
    monkeypatch.setitem(KINDS, kind, breaks)
    turn = await talk.taps(labels[kind])
    assert turn.session == Session("fr", "test.home")
    assert turn.reply.emergency is not None
    assert "turn.failed RuntimeError at breaks:" in caplog.text
    assert MARK not in caplog.text


async def test_a_page_that_breaks_keeps_the_language(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await talk.types("anglais")
    monkeypatch.setitem(KINDS, "place", breaks)
    assert (await talk.taps("Près")).session == Session("en", "test.home")
    assert (await talk.shares()).session == Session("en", "test.home")


async def test_a_page_that_searches_for_ever_gives_way_to_home(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KINDS, "phrase", searches_for_ever)
    assert (await talk.taps("Une phrase")).session.node == "test.home"


async def test_content_that_was_broken_while_it_served_gives_way_to_home(
    tmp_path: Path, directory: FakeDirectory
) -> None:
    talk = Talk(content_of(write_whole(tmp_path / "content")), directory)
    await talk.starts()
    del talk.conversation.shelf.content.decisions["wear"]
    assert (await talk.taps("Que mettre")).session.node == "test.home"
    assert (await talk.types("overdose")).session.node == "test.sos"


@pytest.mark.parametrize(
    "event",
    [
        Start(NOW, "ka", "\ud800"),
        Tap(NOW, ""),
        Tap(NOW, "frAAAAA!BBBBB*CC99@DDDDDDD~z$EEEEE?9"),
        Text(NOW, "\ud800" * 5000),
        Position(NOW, float("nan"), float("inf")),
        Unreadable(NOW),
    ],
)
async def test_whatever_comes_is_answered(talk: Talk, event: Event) -> None:
    turn = await talk.does(event)
    assert turn.reply.texts
    assert turn.reply.all_buttons


async def test_each_page_shown_is_counted_by_day_language_and_page(talk: Talk) -> None:
    await talk.taps("Une question")
    await talk.types("overdose")
    await talk.types("overdose")
    assert talk.conversation.tally.drain() == {
        Cell(NOW.date(), "fr", "test.home"): 1,
        Cell(NOW.date(), "fr", "test.question"): 1,
        Cell(NOW.date(), "fr", "test.sos"): 2,
    }


async def test_the_code_of_a_site_is_counted_by_itself(small: Content) -> None:
    talk = Talk(small, None)
    await talk.does(Start(NOW, "fr", "en_sos-B12"))
    await talk.does(Start(NOW, "fr", "en_sos"))
    assert talk.conversation.tally.drain() == {
        Cell(NOW.date(), "en", "test.sos"): 2,
        Cell(NOW.date().replace(day=1), "", "site:B12"): 1,
    }
