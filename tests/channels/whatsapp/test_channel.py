"""Whoever writes is answered once, in order, and nothing of them stays."""

from __future__ import annotations

import asyncio
import json

import pytest

from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.graph import Graph
from bot.channels.whatsapp.parse import parse
from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.directory.service import Service
from bot.sessions.keys import ChatKeys
from bot.sessions.pace import WAITING, Pace
from tests.channels.whatsapp.calls import NUMBER, PHONE_ID, call, kept
from tests.channels.whatsapp.graph_api import SETTINGS, FakeGraph
from tests.conftest import NOW
from tests.fakes import FakeDirectory

SHOWER = Service("bains", "Bains", offers=("shower",), lat=48.86, lon=2.35, city="Paris")


class Phone:
    """A person with WhatsApp, the guide and its fake Graph API."""

    def __init__(
        self,
        content: Content,
        *,
        read_marks: bool = False,
        typing: bool = False,
        pace: Pace | None = None,
    ) -> None:
        self.api = FakeGraph()
        shelf = Shelf(content, content.folder, content.locales)
        self.conversation = Conversation(shelf, FakeDirectory([SHOWER]))
        graph = Graph(SETTINGS, self.api, self.api.pause)
        self.channel = WhatsAppChannel(
            self.conversation, ChatKeys(), graph, read_marks=read_marks, typing=typing, pace=pace
        )

    async def gets(self, body: bytes) -> list[str]:
        """The texts that come for what Meta delivers."""
        self.api.calls.clear()
        for incoming in parse(body, PHONE_ID, NOW):
            await self.channel.answer(incoming)
        return self.api.texts

    async def writes(self, text: str) -> list[str]:
        return await self.gets(call(type="text", text={"body": text}))

    async def presses(self, token: str) -> list[str]:
        reply = {"type": "button_reply", "button_reply": {"id": token, "title": "x"}}
        return await self.gets(call(type="interactive", interactive=reply))

    async def taps(self, label: str) -> list[str]:
        return await self.presses(self.api.button(label))


@pytest.fixture
def phone(small: Content) -> Phone:
    return Phone(small)


async def test_a_talk_goes_on_by_taps(phone: Phone) -> None:
    assert "Bonjour" in (await phone.writes("/start fr"))[0]
    assert "Une page" in (await phone.taps("Une page"))[0]
    assert all(one["to"] == NUMBER for one in phone.api.calls)


async def test_danger_is_heard_in_a_caption_too(phone: Phone) -> None:
    assert "15" in (await phone.gets(kept("image_caption")))[0]


@pytest.mark.parametrize("number", ["1", "١", "1."])
async def test_a_typed_number_presses_a_button(phone: Phone, number: str) -> None:
    await phone.writes("/start fr")
    assert "Une page" in (await phone.writes(number))[0]


async def test_a_number_that_is_a_cry_for_help_is_no_button(content: Content) -> None:
    phone = Phone(content)
    await phone.writes("/start fr")
    chat = phone.channel._keys.key("whatsapp", NUMBER)
    tokens = phone.channel.shown.get(chat, NOW)
    assert tokens
    phone.channel.shown.keep(chat, tokens[:1] * 20, NOW)
    page = await phone.writes("14")
    phone.channel.shown.keep(chat, tokens[:1] * 20, NOW)
    assert await phone.writes("15") == await phone.writes("overdose")
    assert await phone.writes("overdose") != page


async def test_a_message_delivered_twice_is_answered_once(phone: Phone) -> None:
    twice = call(type="text", text={"body": "overdose"})
    assert await phone.gets(twice) != []
    assert await phone.gets(twice) == []


async def test_of_a_flood_the_first_and_the_newest_are_answered(small: Content) -> None:
    async def moment(seconds: float) -> None:
        await asyncio.sleep(0)

    phone = Phone(small, pace=Pace(at_once=1, now=lambda: 0.0, pause=moment))
    flood = [call(type="text", text={"body": "zzz"}) for _ in range(50)]
    sos, other = call(type="text", text={"body": "overdose"}), call("33700000077", type="request")
    incoming = [one for body in (*flood, sos, other) for one in parse(body, PHONE_ID, NOW)]
    await asyncio.gather(*map(phone.channel.answer, incoming))
    mine = [one for one in phone.api.calls if one["to"] == NUMBER]
    assert "15" in json.dumps(mine[-1])
    assert len(mine) <= 3 * (WAITING + 2)
    assert len(phone.api.calls) > len(mine)


async def test_nothing_is_sent_for_what_nobody_waits_an_answer_to(phone: Phone) -> None:
    for name in ("status_read", "reaction", "revoke", "system", "group", "echo"):
        await phone.gets(kept(name))
    assert phone.api.requests == []


async def test_a_position_finds_places(phone: Phone) -> None:
    await phone.writes("/start fr")
    asked = await phone.taps("Près d")
    kinds = [one["interactive"]["type"] for one in phone.api.calls if "interactive" in one]
    assert kinds[-1] == "location_request_message"
    assert asked
    await phone.gets(kept("location"))
    assert "Bains" in "".join(await phone.taps("Douches"))


async def test_hide_says_what_only_the_person_can_remove(phone: Phone, small: Content) -> None:
    await phone.writes("/start fr")
    said = await phone.taps("hide")
    assert small.phrase("fr", "hide-whatsapp") in said[0]
    assert (
        phone.conversation.recent.recall(phone.channel._keys.key("whatsapp", NUMBER), NOW).token
        == ""
    )
    assert len(phone.channel.shown) == 0


async def test_a_page_whose_buttons_are_refused_comes_as_text(phone: Phone) -> None:
    phone.api.failing = [(400, 131009)]
    (text,) = await phone.writes("/start fr")
    assert "1. Une page" in text


async def test_after_another_failure_nothing_half_is_sent(phone: Phone) -> None:
    phone.api.failing = [(401, 190)]
    assert await phone.writes("/start fr") == []


@pytest.mark.parametrize(
    ("read_marks", "typing", "calls"), [(False, False, 0), (True, False, 1), (True, True, 1)]
)
async def test_read_marks_are_off_unless_asked_for(
    small: Content, read_marks: bool, typing: bool, calls: int
) -> None:
    phone = Phone(small, read_marks=read_marks, typing=typing)
    await phone.writes("/start fr")
    marks = [one for one in phone.api.calls if one.get("status") == "read"]
    assert len(marks) == calls
    assert all(("typing_indicator" in one) is typing for one in marks)
