"""A call is what the library itself would send, and fails as its own would."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from urllib.parse import parse_qs

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest

from bot.channels.calls import Answer, Calls, Patience, Unanswered
from bot.channels.telegram.network import Network
from tests.channels.http_server import Server, listening

REFUSAL = b'{"ok":false,"error_code":400,"description":"Bad Request: message is not modified"}'
PHOTO = b'{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"}}}'


def saying(body: bytes, status: int = 200) -> bytes:
    return b"HTTP/1.1 %d X\r\nContent-Length: %d\r\n\r\n%b" % (status, len(body), body)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with listening() as server:
        server.answer = saying(b'{"ok":true,"result":true}')
        yield server


class Listening(Calls):
    """A caller that keeps how patient it was to be, and never has an answer."""

    def __init__(self, fault: Unanswered) -> None:
        super().__init__()
        self.fault = fault
        self.patience: list[Patience] = []

    async def post(self, *given: object) -> Answer:
        assert isinstance(given[-1], Patience)
        self.patience.append(given[-1])
        raise self.fault


async def edited(request: BaseRequest, server: Server) -> None:
    bot = Bot("1:x", base_url=f"http://127.0.0.1:{server.port}/bot", request=request)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("🆘 الطوارئ", callback_data="ab")]])
    async with request:
        await bot.edit_message_text(
            "<b>é & ü</b>",
            1,
            2,
            parse_mode="HTML",
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            reply_markup=keyboard,
        )


async def pictured(request: BaseRequest, server: Server) -> None:
    server.answer = saying(PHOTO)
    bot = Bot("1:x", base_url=f"http://127.0.0.1:{server.port}/bot", request=request)
    async with request:
        await bot.send_photo(1, b"a picture", caption="é", filename="file.png")


async def test_a_call_is_the_one_that_the_library_would_make(server: Server) -> None:
    await edited(Network(Calls()), server)
    await edited(HTTPXRequest(), server)
    ours, theirs = server.asked
    assert ours.line == theirs.line
    fields = json.loads(ours.body)
    keyboard = fields.pop("reply_markup")
    form = {name: value for name, (value,) in parse_qs(theirs.body.decode()).items()}
    assert keyboard == json.loads(form.pop("reply_markup"))
    preview = fields.pop("link_preview_options")
    assert preview == json.loads(form.pop("link_preview_options"))
    assert {name: str(value) for name, value in fields.items()} == form
    assert ours.headers["content-type"] == "application/json"
    for name in ("user-agent", "host"):
        assert ours.headers[name] == theirs.headers[name]


async def test_a_file_is_uploaded_as_the_library_would(server: Server) -> None:
    await pictured(Network(Calls()), server)
    await pictured(HTTPXRequest(), server)
    for asked in server.asked:
        assert asked.headers["content-type"].startswith("multipart/form-data")
        for part in (b'filename="file.png"', b"image/png", b"a picture", "é".encode()):
            assert part in asked.body


async def test_what_telegram_refuses_is_a_fault_with_its_words(server: Server) -> None:
    server.answer = saying(REFUSAL, 400)
    with pytest.raises(BadRequest, match="essage is not modified"):
        await edited(Network(Calls()), server)


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (Unanswered("network", arrived=False), NetworkError),
        (Unanswered("timeout", arrived=True), TimedOut),
    ],
)
async def test_a_fault_of_the_network_is_the_librarys_and_tells_its_cause(
    server: Server, fault: Unanswered, raised: type[NetworkError]
) -> None:
    with pytest.raises(raised) as caught:
        await edited(Network(Listening(fault)), server)
    assert type(caught.value) is raised
    assert caught.value.__cause__ is fault


async def test_the_times_are_the_librarys_unless_a_call_has_its_own(server: Server) -> None:
    caller = Listening(Unanswered("timeout", arrived=True))
    bot = Bot("1:x", base_url=f"http://127.0.0.1:{server.port}/bot", request=Network(caller))
    for times in ({}, {"read_timeout": 20, "pool_timeout": None}, {"write_timeout": None}):
        with pytest.raises(TimedOut):
            await bot.send_message(1, "x", **times)
    with pytest.raises(TimedOut):
        await bot.send_photo(1, b"a picture")
    assert caller.patience == [
        Patience(connect=6, read=5, total=16),
        Patience(connect=None, read=20, total=None),
        Patience(connect=6, read=5, total=None),
        Patience(connect=6, read=5, total=31),
    ]
