"""Pictures after a page: uploaded once for all, sent once to each, and never waited for."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.channels.calls import Unanswered
from bot.channels.whatsapp.media import shown
from bot.content.content import Content
from bot.engine.reply import Media
from tests.channels.whatsapp.calls import NUMBER, call
from tests.channels.whatsapp.test_channel import Phone
from tests.content.media.making import illustrated

PICTURE = {"type": "image", "image": {"id": "media-1", "caption": "Une image"}}
VOICE = {"type": "audio", "audio": {"id": "media-2"}}


@pytest.fixture
def content(folder: Path) -> Content:
    return illustrated(folder)


@pytest.fixture
def phone(content: Content) -> Phone:
    return Phone(content)


def sent(phone: Phone) -> list[dict[str, object]]:
    """The pictures and voices that came last."""
    kinds = ("image", "audio")
    return [
        {"type": one["type"], one["type"]: one[one["type"]]}
        for one in phone.api.calls
        if one["type"] in kinds
    ]


async def test_a_page_comes_first_and_its_picture_after_it(phone: Phone) -> None:
    await phone.writes("/start fr")
    assert "Une page" in (await phone.taps("Une page"))[0]
    assert sent(phone) == [PICTURE, VOICE]
    assert phone.api.calls[0]["type"] == "interactive"


async def test_a_picture_that_is_in_the_chat_is_not_sent_again(phone: Phone) -> None:
    await phone.writes("/start fr")
    await phone.taps("Une page")
    await phone.taps("Accueil")
    await phone.taps("Une page")
    assert sent(phone) == []
    assert len(phone.api.uploads) == 2


async def test_another_person_gets_it_without_an_upload(phone: Phone) -> None:
    await phone.writes("/start fr")
    token = phone.api.button("Une page")
    await phone.presses(token)
    reply = {"type": "button_reply", "button_reply": {"id": token, "title": "x"}}
    await phone.gets(call(number="33700000009", type="interactive", interactive=reply))
    assert sent(phone) == [PICTURE, VOICE]
    assert len(phone.api.uploads) == 2


async def test_after_hiding_nothing_is_known_of_what_was_seen(phone: Phone) -> None:
    await phone.writes("/start fr")
    await phone.taps("Une page")
    await phone.taps("hide")
    assert len(phone.channel.pictured) == 0


async def test_a_failed_upload_leaves_the_page_and_is_tried_again_next_time(phone: Phone) -> None:
    await phone.writes("/start fr")
    token = phone.api.button("Une page")
    phone.api.refuses_uploads = True
    assert "Une page" in (await phone.presses(token))[0]
    assert sent(phone) == []
    phone.api.refuses_uploads = False
    await phone.presses(token)
    assert [one["type"] for one in sent(phone)] == ["image", "audio"]


async def test_an_id_that_meta_has_forgotten_is_replaced(phone: Phone) -> None:
    await phone.writes("/start fr")
    token = phone.api.button("Une page")
    await phone.presses(token)
    phone.channel.pictured.forget(phone.channel._keys.key("whatsapp", NUMBER))
    phone.api.forgotten = {"media-1"}
    await phone.presses(token)
    assert [one["image"] for one in sent(phone) if "image" in one] == [
        {"id": "media-3", "caption": "Une image"}
    ]


async def test_the_next_tap_does_not_wait_for_a_picture(phone: Phone) -> None:
    await phone.writes("/start fr")
    token = phone.api.button("Une page")
    phone.api.uploads_open.clear()
    reply = {"type": "button_reply", "button_reply": {"id": token, "title": "x"}}
    first = asyncio.create_task(phone.gets(call(type="interactive", interactive=reply)))
    await phone.api.uploading.wait()
    assert "Appelez" in (await phone.writes("/start fr_sos"))[0]
    phone.api.uploads_open.set()
    await first
    assert sent(phone) == []


async def test_a_file_that_is_gone_leaves_the_page(phone: Phone, folder: Path) -> None:
    (folder / "media" / "page.png").unlink()
    await phone.writes("/start fr")
    assert "Une page" in (await phone.taps("Une page"))[0]
    assert [one["type"] for one in sent(phone)] == ["audio"]


@pytest.mark.parametrize("arrived", [False, True])
async def test_a_network_that_breaks_is_a_page_without_its_picture(
    phone: Phone, arrived: bool
) -> None:
    await phone.writes("/start fr")
    token = phone.api.button("Une page")
    phone.api.refuses_uploads = Unanswered("network", arrived=arrived)
    assert "Une page" in (await phone.presses(token))[0]
    assert sent(phone) == []


async def test_an_upload_is_of_nobody(phone: Phone) -> None:
    await phone.writes("/start fr")
    await phone.taps("Une page")
    for upload in phone.api.uploads:
        assert NUMBER not in str(upload)
        assert upload.files["file"].name.startswith("file.")
        assert "page.png" not in str(upload)


def test_a_caption_is_the_alt(content: Content) -> None:
    file = content.media["page.png"]
    assert shown(Media("Une image", file, file), "media-1") == PICTURE
