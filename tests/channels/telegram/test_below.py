"""Pictures below a page: once, never in the way of the text, and gone with their page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.error import TimedOut
from telegram.request import RequestData

from bot.channels.telegram.application import TelegramApplication, build
from bot.channels.telegram.channel import TelegramChannel
from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.sessions.keys import ChatKeys
from tests.channels.telegram.updates import CHAT, message, pressed
from tests.conftest import NOW
from tests.content.media.making import illustrated
from tests.fakes import FakeBotApi, FakeDirectory


class SlowApi(FakeBotApi):
    """A Bot API whose uploads arrive only when it is ``open``; ``files`` are their names."""

    def __init__(self) -> None:
        super().__init__()
        self.open = asyncio.Event()
        self.open.set()
        self.uploading = asyncio.Event()
        self.files: list[str] = []

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *given: Any,
        **more: Any,
    ) -> tuple[int, bytes]:
        if url.endswith(("/sendPhoto", "/sendVoice")):
            assert request_data is not None
            self.files += [name for name, _, _ in (request_data.multipart_data or {}).values()]
            self.uploading.set()
            await self.open.wait()
        return await super().do_request(url, method, request_data, *given, **more)


class Phone:
    """A chat with the guide, and what stands in it."""

    def __init__(self, content: Content) -> None:
        self.api = SlowApi()
        conversation = Conversation(
            Shelf(content, content.folder, content.locales), FakeDirectory()
        )
        channel = TelegramChannel(conversation, ChatKeys(), lambda: NOW)
        self.application: TelegramApplication = build(
            channel, "1:x", "https://bot.example", 1000, self.api
        )
        self.living = 0

    async def gets(self, update: dict[str, Any]) -> None:
        await self.application.process_update(Update.de_json(update, self.application.bot))

    async def starts(self, chat: int = CHAT) -> None:
        await self.gets(message(chat=chat, text="/start"))
        self.living = max(self.api.messages)

    async def taps(self, label: str) -> None:
        await self.gets(pressed(self.token(label), number=self.living))

    def token(self, label: str) -> str:
        for _, given in reversed(self.api.calls):
            rows = (given.get("reply_markup") or {}).get("inline_keyboard", [])
            for button in (button for row in rows for button in row):
                if label in button["text"]:
                    return str(button["callback_data"])
        raise AssertionError(f"no button '{label}'")

    @property
    def below(self) -> list[str]:
        """What stands below the page."""
        return [text for number, text in self.api.messages.items() if number > self.living]


@pytest.fixture
async def phone(folder: Path) -> AsyncIterator[Phone]:
    one = Phone(illustrated(folder))
    async with one.application:
        yield one


async def test_a_page_comes_first_and_its_picture_below_without_a_sound(phone: Phone) -> None:
    await phone.starts()
    await phone.taps("Une page")
    names = [name for name, _ in phone.api.calls]
    assert names.index("editMessageText") < names.index("sendPhoto") < names.index("sendVoice")
    assert phone.below == ["Une image", "Une voix"]
    assert phone.api.made("sendPhoto")[0]["disable_notification"] is True
    assert "Une page" in phone.api.messages[phone.living]


async def test_a_picture_goes_with_its_page_and_comes_back_without_an_upload(phone: Phone) -> None:
    await phone.starts()
    await phone.taps("Une page")
    await phone.taps("Accueil")
    assert phone.below == []
    await phone.taps("Une page")
    assert phone.below == ["Une image", "Une voix"]
    assert len(phone.api.files) == 2
    assert phone.api.made("sendPhoto")[1]["photo"] == "id-1002"


async def test_a_picture_that_stands_there_is_not_sent_again(phone: Phone) -> None:
    await phone.starts()
    token = phone.token("Une page")
    await phone.gets(pressed(token, number=phone.living))
    await phone.gets(pressed(token, number=phone.living))
    assert len(phone.api.made("sendPhoto")) == 1
    assert phone.below == ["Une image", "Une voix"]


async def test_two_presses_at_once_bring_one_picture(phone: Phone) -> None:
    await phone.starts()
    token = phone.token("Une page")
    twice = [phone.gets(pressed(token, number=phone.living)) for _ in range(2)]
    await asyncio.gather(*twice)
    assert phone.below == ["Une image", "Une voix"]


async def test_the_next_tap_does_not_wait_for_a_picture_nor_keep_it(phone: Phone) -> None:
    await phone.starts()
    phone.api.open.clear()
    first = asyncio.create_task(phone.taps("Une page"))
    await phone.api.uploading.wait()
    await phone.taps("emergency")
    assert "Appelez" in phone.api.messages[phone.living]
    phone.api.open.set()
    await first
    assert phone.below == []


async def test_hiding_while_a_picture_is_on_its_way_leaves_none(phone: Phone) -> None:
    await phone.starts()
    phone.api.open.clear()
    first = asyncio.create_task(phone.taps("Une page"))
    await phone.api.uploading.wait()
    await phone.taps("hide")
    phone.api.open.set()
    await first
    assert list(phone.api.messages.values()) == ["Effacé"]


async def test_hide_removes_the_pictures_too(phone: Phone) -> None:
    await phone.starts()
    await phone.taps("Une page")
    await phone.taps("hide")
    assert list(phone.api.messages.values()) == ["Effacé"]


@pytest.mark.parametrize(
    "failure", [(400, "Bad Request: IMAGE_PROCESS_FAILED"), TimedOut(), (403, "Forbidden: blocked")]
)
async def test_a_picture_that_fails_leaves_the_page(
    phone: Phone, failure: tuple[int, str] | Exception
) -> None:
    phone.api.failing = {"sendPhoto": [failure], "sendVoice": [failure]}
    await phone.starts()
    await phone.taps("Une page")
    assert "Une page" in phone.api.messages[phone.living]
    assert phone.below == []


async def test_an_id_that_telegram_does_not_take_any_more_is_replaced(phone: Phone) -> None:
    await phone.starts()
    await phone.taps("Une page")
    await phone.taps("Accueil")
    phone.api.failing["sendPhoto"] = [(400, "Bad Request: wrong file identifier specified")]
    await phone.taps("Une page")
    assert phone.below == ["Une image", "Une voix"]
    assert len(phone.api.files) == 3


async def test_a_file_that_is_gone_leaves_the_page(
    phone: Phone, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "media" / "page.png").unlink()
    await phone.starts()
    await phone.taps("Une page")
    assert phone.below == ["Une voix"]
    assert "call.failed sendPhoto unread" in caplog.text


async def test_no_keyboard_is_taken_away_where_there_were_only_pictures(phone: Phone) -> None:
    await phone.starts()
    await phone.taps("Une page")
    await phone.taps("Accueil")
    assert len(phone.api.made("sendMessage")) == 1


async def test_a_file_name_says_nothing(phone: Phone) -> None:
    await phone.starts()
    await phone.taps("Une page")
    assert phone.api.files == ["file.png", "file.ogg"]
