"""Connections are used again; whatever goes wrong says whether the call may have arrived."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.channels.calls import Answer, Calls, File, Form, Patience, Unanswered
from tests.channels.http_server import Server, listening

FINE = Answer(200, b"fine")
TEXT = {"Content-Type": "text/plain"}
USUAL = Patience(connect=5, read=5, total=5)
SHORT = USUAL._replace(connect=0.02, read=0.02)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with listening() as server:
        yield server


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


async def unanswered(calls: Calls, url: str, patience: Patience = USUAL) -> tuple[str, bool]:
    with pytest.raises(Unanswered) as caught:
        await calls.post(url, b"x", TEXT, patience)
    assert caught.value.__cause__ is None  # it would quote the address
    return caught.value.why, caught.value.arrived


async def test_calls_one_after_the_other_share_a_connection(server: Server) -> None:
    async with Calls() as calls:
        for number in range(5):
            assert await calls.post(server.url, str(number).encode(), TEXT, USUAL) == FINE
    assert (server.opened, server.bodies) == (1, [b"0", b"1", b"2", b"3", b"4"])
    assert server.asked[0].line == "POST /x?y=1 HTTP/1.1"
    assert server.asked[0].headers["content-type"] == "text/plain"


async def test_calls_at_the_same_time_each_have_one_and_it_is_used_again(server: Server) -> None:
    async with Calls() as calls:
        for _ in range(3):
            answers = await asyncio.gather(
                *(calls.post(server.url, b"x", TEXT, USUAL) for _ in range(20))
            )
            assert set(answers) == {FINE}
    assert server.opened <= 20


async def test_a_body_in_chunks_is_read(server: Server) -> None:
    server.script = ["chunks"]
    async with Calls() as calls:
        assert await calls.post(server.url, b"x", TEXT, USUAL) == FINE


async def test_a_file_is_a_part_of_a_form(server: Server) -> None:
    async with Calls() as calls:
        form = Form({"type": "é"}, {"picture": File("file.png", b"\x89PNG", "image/png")})
        assert await calls.post(server.url, form, {}, USUAL) == FINE
    (asked,) = server.asked
    assert asked.headers["content-type"].startswith("multipart/form-data; boundary=")
    for part in (b'name="type"', "é".encode(), b'name="picture"; filename="file.png"', b"\x89PNG"):
        assert part in asked.body


async def test_a_connection_that_the_server_has_closed_is_not_used_again(server: Server) -> None:
    server.script = ["closes"]
    async with Calls() as calls:
        await calls.post(server.url, b"x", TEXT, USUAL)
        await server.left.wait()
        await asyncio.sleep(0.01)  # until the end of it has come here
        assert await calls.post(server.url, b"x", TEXT, USUAL) == FINE
    assert server.opened == 2


async def test_what_is_open_stays_open_and_what_is_closed_opens_again(server: Server) -> None:
    calls = Calls()
    for _ in range(2):
        await calls.open()
        assert await calls.post(server.url, b"x", TEXT, USUAL) == FINE
    await calls.close()
    await calls.open()
    assert await calls.post(server.url, b"x", TEXT, USUAL) == FINE
    await calls.close()
    assert server.opened == 2


async def test_a_redirection_is_an_answer_and_nobody_follows_it(server: Server) -> None:
    server.script = ["moved"]
    async with Calls() as calls:
        assert (await calls.post(server.url, b"x", TEXT, USUAL)).status == 302
    assert len(server.asked) == 1


async def test_a_cookie_is_forgotten(server: Server) -> None:
    server.script = ["cookie"]
    async with Calls() as calls:
        for _ in range(2):
            await calls.post(server.url, b"x", TEXT, USUAL)
    assert "cookie" not in server.asked[1].headers


async def test_where_nobody_is_there_nothing_has_arrived() -> None:
    async with Calls() as calls:
        assert await unanswered(calls, "http://127.0.0.1:1/") == ("network", False)


@pytest.mark.parametrize("how", ["dies", "breaks off", "nonsense"])
async def test_a_server_that_fails_may_have_done_it_and_the_next_call_goes_on(
    server: Server, how: str
) -> None:
    server.script = [how]
    async with Calls(most=1) as calls:
        assert await unanswered(calls, server.url) == ("network", True)
        assert await calls.post(server.url, b"x", TEXT, USUAL) == FINE


@pytest.mark.parametrize("patience", [SHORT, USUAL._replace(total=0.02)])
async def test_a_server_that_does_not_answer_may_have_done_it(
    server: Server, patience: Patience
) -> None:
    server.gate.clear()
    async with Calls(most=1) as calls:
        assert await unanswered(calls, server.url, patience) == ("timeout", True)
        server.gate.set()
        assert await calls.post(server.url, b"x", TEXT, USUAL) == FINE


async def test_who_finds_no_room_waits_so_long_and_nothing_was_sent(server: Server) -> None:
    server.gate.clear()
    async with Calls(most=1) as calls:
        first = asyncio.create_task(calls.post(server.url, b"first", TEXT, USUAL))
        await server.arrived.wait()
        assert await unanswered(calls, server.url, SHORT) == ("timeout", False)
        server.gate.set()
        assert await first == FINE
        assert await calls.post(server.url, b"third", TEXT, USUAL) == FINE
    assert server.bodies == [b"first", b"third"]


async def test_a_call_that_is_given_up_frees_its_place(server: Server) -> None:
    server.gate.clear()
    async with Calls(most=1) as calls:
        given_up = asyncio.create_task(calls.post(server.url, b"x", TEXT, USUAL))
        await server.arrived.wait()
        given_up.cancel()
        await asyncio.gather(given_up, return_exceptions=True)
        server.gate.set()
        assert await calls.post(server.url, b"x", TEXT, USUAL) == FINE


async def test_a_proxy_that_the_environment_names_is_asked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{server.port}")
    monkeypatch.setenv("NO_PROXY", "near.invalid")
    async with Calls() as calls:
        assert await calls.post("http://far.invalid/x", b"x", TEXT, USUAL) == FINE
        with pytest.raises(Unanswered):
            await calls.post("http://near.invalid/x", b"x", TEXT, USUAL)
    assert server.asked[0].line == "POST http://far.invalid/x HTTP/1.1"


async def test_where_the_proxy_refuses_nothing_has_arrived(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{server.port}")
    server.script = ["refuses"]
    async with Calls() as calls:
        assert await unanswered(calls, "https://far.invalid/x") == ("network", False)
    assert server.asked[0].line == "CONNECT far.invalid:443 HTTP/1.1"


async def test_an_address_that_is_none_has_not_arrived() -> None:
    async with Calls() as calls:
        assert await unanswered(calls, "http://") == ("network", False)
