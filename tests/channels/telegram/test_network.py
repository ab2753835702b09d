"""A call is what the library itself would send, and fails as its own would."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.request import HTTPXRequest

from bot.channels.telegram.network import Network, network

OK = b'{"ok":true,"result":true}'
Answer = Callable[[httpx.Request], httpx.Response]


class Wire(httpx.AsyncBaseTransport):
    """Keeps what is sent."""

    def __init__(self, answer: Answer | None = None) -> None:
        self.sent: list[httpx.Request] = []
        self._answer = answer or (lambda request: httpx.Response(200, content=OK))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        self.sent.append(request)
        return self._answer(request)


async def called(request: HTTPXRequest) -> None:
    bot = Bot("1:x", base_url="http://api.example/bot", request=request)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("🆘 الطوارئ", callback_data="ab")]])
    await request.initialize()
    await bot.edit_message_text("<b>é & ü</b>", 1, 2, parse_mode="HTML", reply_markup=keyboard)


async def test_a_call_is_the_one_that_the_library_would_make() -> None:
    ours, theirs = Wire(), Wire()
    await called(Network(ours))
    await called(HTTPXRequest(httpx_kwargs={"transport": theirs}))
    (mine,), (other,) = ours.sent, theirs.sent
    assert (mine.method, mine.url) == (other.method, other.url)
    assert parse_qs(mine.content.decode()) == parse_qs(other.content.decode())
    for name in ("content-type", "user-agent", "host", "content-length"):
        assert mine.headers[name] == other.headers[name]


async def test_what_telegram_refuses_is_a_fault_with_its_words() -> None:
    refusal = b'{"ok":false,"error_code":400,"description":"Bad Request: message is not modified"}'
    with pytest.raises(BadRequest, match="essage is not modified"):
        await called(Network(Wire(lambda request: httpx.Response(400, content=refusal))))


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (httpx.ConnectError("x"), NetworkError),
        (httpx.ReadTimeout("x"), TimedOut),
        (httpx.PoolTimeout("x"), TimedOut),
        (httpx.RemoteProtocolError("x"), NetworkError),
    ],
)
async def test_a_fault_of_the_network_is_the_librarys_and_tells_its_cause(
    fault: httpx.HTTPError, raised: type[NetworkError]
) -> None:
    def fails(request: httpx.Request) -> httpx.Response:
        raise fault

    with pytest.raises(raised) as caught:
        await called(Network(Wire(fails)))
    assert caught.value.__cause__ is fault


async def test_a_file_is_uploaded_the_librarys_way() -> None:
    wire = Wire(lambda request: httpx.Response(200, content=OK))
    request = Network(wire)
    await request.initialize()
    bot = Bot("1:x", base_url="http://api.example/bot", request=request)
    await bot.send_photo(1, b"a picture")
    assert wire.sent[0].headers["content-type"].startswith("multipart/form-data")
    assert b"a picture" in wire.sent[0].content


def test_where_a_proxy_is_set_the_librarys_own_network_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    assert not isinstance(network(4), Network)
