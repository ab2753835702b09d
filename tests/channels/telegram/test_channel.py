"""The channel through a real application of the library, over a Bot API that can fail."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import Update
from telegram.error import NetworkError, TimedOut

from bot.channels.calls import Unanswered
from bot.channels.telegram.application import TelegramApplication, build
from bot.channels.telegram.channel import TelegramChannel
from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.directory.service import Service
from bot.sessions.keys import ChatKeys
from bot.sessions.pace import WAITING
from tests.channels.telegram.updates import CHAT, message, pressed
from tests.conftest import NOW
from tests.fakes import FakeBotApi, FakeDirectory
from tests.making import content_of, write_pack

SHOWER = Service("bains", "Bains", offers=("shower",), lat=48.86, lon=2.35, city="Paris")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Content:
    words = "language: fr\ncrisis: [overdose]\nhide: [effacer]\n"
    folder = tmp_path_factory.mktemp("channel") / "content"
    return content_of(write_pack(folder, words__fr=words))


class Telegram:
    """The guide, its fake Bot API, and the updates a person's phone would cause."""

    def __init__(self, content: Content, *, acknowledges: bool = True) -> None:
        self.api = FakeBotApi()
        folder = content.folder
        self.directory = FakeDirectory([SHOWER])
        shelf = Shelf(content, folder, content.locales)
        self.conversation = Conversation(shelf, self.directory)
        channel = TelegramChannel(
            self.conversation, ChatKeys(), lambda: NOW, acknowledges=acknowledges
        )
        self.application: TelegramApplication = build(
            channel, "1:x", "https://bot.example", 1000, self.api
        )

    async def gets(self, *updates: dict[str, Any]) -> None:
        """Deliver updates one after the other."""
        for update in updates:
            await self.application.process_update(Update.de_json(update, self.application.bot))

    async def writes(self, text: str, number: int = 10) -> None:
        await self.gets(message(number=number, text=text))

    def button(self, label: str) -> str:
        """The data of a button of the page shown last."""
        for _, given in reversed(self.api.calls):
            rows = (given.get("reply_markup") or {}).get("inline_keyboard", [])
            for button in (button for row in rows for button in row):
                if label in button["text"]:
                    return str(button["callback_data"])
        raise AssertionError(f"no button '{label}'")

    @property
    def living(self) -> int:
        """The number of the message sent last."""
        return max(self.api.messages)


@pytest.fixture
async def telegram(small: Content) -> AsyncIterator[Telegram]:
    one = Telegram(small)
    async with one.application:
        yield one


async def test_the_first_page_is_sent_without_a_sound_and_what_was_typed_deleted(
    telegram: Telegram,
) -> None:
    await telegram.writes("/start")
    (sent,) = telegram.api.made("sendMessage")
    assert sent["disable_notification"] is True
    assert telegram.api.made("deleteMessages") == [{"chat_id": CHAT, "message_ids": [10]}]


async def test_a_press_edits_the_living_message_and_is_acknowledged(telegram: Telegram) -> None:
    await telegram.writes("/start")
    living = telegram.living
    await telegram.gets(pressed(telegram.button("Une page"), number=living))
    assert telegram.api.made("editMessageText")[0]["message_id"] == living
    assert len(telegram.api.made("answerCallbackQuery")) == 1
    assert len(telegram.api.made("sendMessage")) == 1


async def test_a_press_that_the_webhook_has_acknowledged_is_not_again(small: Content) -> None:
    telegram = Telegram(small, acknowledges=False)
    await telegram.application.initialize()
    await telegram.writes("/start")
    await telegram.gets(pressed(telegram.button("Une page"), number=telegram.living))
    assert len(telegram.api.made("editMessageText")) == 1
    assert telegram.api.made("answerCallbackQuery") == []
    await telegram.application.shutdown()


async def test_typed_text_edits_the_living_message_too(telegram: Telegram) -> None:
    await telegram.writes("/start")
    await telegram.writes("overdose", number=11)
    assert "Appelez" in telegram.api.messages[telegram.living]
    assert len(telegram.api.messages) == 1


async def test_a_page_that_cannot_be_edited_is_sent_anew(telegram: Telegram) -> None:
    await telegram.writes("/start")
    telegram.api.failing["editMessageText"] = [(400, "Bad Request: message to edit not found")]
    await telegram.writes("overdose", number=11)
    assert "Appelez" in telegram.api.messages[telegram.living]


async def test_an_old_page_pressed_becomes_the_only_living_message(telegram: Telegram) -> None:
    await telegram.writes("/start")
    old = telegram.living
    token = telegram.button("Une page")
    telegram.conversation.recent.forget(next(iter(telegram.conversation.recent._memories)))
    await telegram.writes("/start", number=12)
    assert len(telegram.api.messages) == 2
    await telegram.gets(pressed(token, number=old))
    assert list(telegram.api.messages) == [old]


async def test_the_same_update_twice_is_answered_once(telegram: Telegram) -> None:
    update = message(text="/start")
    await telegram.gets(update, update)
    assert len(telegram.api.made("sendMessage")) == 1


async def test_the_same_button_twice_shows_the_same_page(telegram: Telegram) -> None:
    await telegram.writes("/start")
    token, living = telegram.button("Une page"), telegram.living
    await telegram.gets(pressed(token, number=living), pressed(token, number=living))
    first, second = telegram.api.made("editMessageText")
    assert first == second


async def test_a_place_page_offers_a_button_for_the_position_and_takes_it_away(
    telegram: Telegram,
) -> None:
    await telegram.writes("/start")
    await telegram.gets(pressed(telegram.button("Près"), number=telegram.living))
    asked = telegram.api.made("sendMessage")[-1]
    assert asked["reply_markup"]["keyboard"][0][0]["request_location"] is True
    await telegram.gets(message(number=12, location={"latitude": 48.86, "longitude": 2.35}))
    assert telegram.api.made("sendMessage")[-1]["reply_markup"]["remove_keyboard"] is True
    assert len(telegram.api.messages) == 1


async def test_a_chosen_service_comes_with_its_place_on_the_map(telegram: Telegram) -> None:
    await telegram.writes("/start")
    await telegram.gets(message(number=12, location={"latitude": 48.86, "longitude": 2.35}))
    await telegram.gets(pressed(telegram.button("Douches"), number=1001))
    await telegram.gets(pressed(telegram.button("Bains"), number=1001))
    assert telegram.api.made("sendVenue")[0]["title"] == "Bains"


async def test_hide_removes_what_can_be_removed(telegram: Telegram) -> None:
    await telegram.writes("/start")
    await telegram.writes("effacer", number=11)
    removed = telegram.api.made("deleteMessages")[-1]["message_ids"]
    assert {1001, 11} <= set(removed)
    assert list(telegram.api.messages.values()) == ["Effacé"]
    assert len(removed) <= 100


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_others_must_not_see_the_questions(telegram: Telegram, kind: str) -> None:
    update = message(text="/start")
    update["message"]["chat"] = {"id": -5, "type": kind, "title": "x"}
    await telegram.gets(update)
    (sent,) = telegram.api.made("sendMessage")
    assert (sent["chat_id"], sent["text"]) == (-5, "groups")


async def test_a_sticker_is_answered(telegram: Telegram) -> None:
    sticker = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1}
    more = {"is_animated": False, "is_video": False}
    await telegram.gets(message(sticker={**sticker, **more}))
    assert "cannot-read" in telegram.api.made("sendMessage")[0]["text"]


async def test_a_send_that_never_left_is_made_again(telegram: Telegram) -> None:
    lost = NetworkError("x")
    lost.__cause__ = Unanswered("network", arrived=False)
    telegram.api.failing["sendMessage"] = [lost]
    await telegram.writes("/start")
    assert len(telegram.api.messages) == 1


async def test_a_send_that_may_have_arrived_is_not(telegram: Telegram) -> None:
    unsure = TimedOut()
    unsure.__cause__ = Unanswered("timeout", arrived=True)
    telegram.api.failing["sendMessage"] = [unsure]
    await telegram.writes("/start")
    assert len(telegram.api.made("sendMessage")) == 1


async def test_a_person_who_blocked_the_bot_stops_nobody_else(telegram: Telegram) -> None:
    telegram.api.failing["sendMessage"] = [(403, "Forbidden: bot was blocked by the user")]
    await telegram.gets(message(text="/start"), message(chat=5, text="/start"))
    assert len(telegram.api.messages) == 1


async def test_with_the_directory_gone_the_page_still_answers(telegram: Telegram) -> None:
    telegram.directory.broken = True
    await telegram.writes("/start")
    await telegram.gets(message(number=12, location={"latitude": 48.86, "longitude": 2.35}))
    await telegram.gets(pressed(telegram.button("Douches"), number=1001))
    assert "directory-down" in telegram.api.messages[1001]


async def test_two_quick_presses_are_shown_in_their_order(telegram: Telegram) -> None:
    await telegram.writes("/start")
    living = telegram.living
    first = pressed(telegram.button("Une page"), number=living)
    second = pressed(telegram.button("emergency"), number=living)
    await asyncio.gather(telegram.gets(first), telegram.gets(second))
    assert "Appelez" in telegram.api.messages[living]


async def test_of_a_flood_the_newest_are_answered_and_all_are_removed(telegram: Telegram) -> None:
    await telegram.writes("/start")
    flood = [message(number=number, text="Une page") for number in range(100, 150)]
    flood += [message(number=150, text="overdose")]
    await asyncio.gather(*map(telegram.gets, flood))
    assert "Appelez" in telegram.api.messages[telegram.living]
    assert len(telegram.api.made("editMessageText")) <= WAITING + 1
    removed = {one for given in telegram.api.made("deleteMessages") for one in given["message_ids"]}
    assert set(range(100, 151)) <= removed


async def test_a_flood_in_one_chat_does_not_hold_up_another(telegram: Telegram) -> None:
    flood = [message(number=number, text="Une page") for number in range(100, 400)]
    other = message(chat=CHAT + 1, number=10, text="overdose")
    await asyncio.gather(*map(telegram.gets, flood), telegram.gets(other))
    shown = [given for given in telegram.api.made("sendMessage") if given["chat_id"] == CHAT + 1]
    assert "Appelez" in shown[0]["text"]
    assert len(telegram.api.calls) < 100


async def test_no_log_line_holds_a_person(
    telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.directory.broken = True
    telegram.api.failing["editMessageText"] = [(400, f"Bad Request: chat {CHAT} not found")]
    await telegram.writes("/start ka_qzmark")
    await telegram.gets(message(number=12, location={"latitude": 48.86123, "longitude": 2.35123}))
    await telegram.writes("qzmark", number=13)
    for mark in (str(CHAT), "Nino", "qzmark", "48.86", "2.35"):
        assert mark not in caplog.text
