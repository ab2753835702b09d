"""Connections are used again, and whatever goes wrong is the fault that httpx would have raised."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.channels.connections import Connections, network


class Server:
    """A server on the loopback interface. ``script`` says what each next request gets."""

    def __init__(self) -> None:
        self.opened = 0
        self.asked: list[bytes] = []
        self.script: list[str] = []
        self.arrived = asyncio.Event()
        self.left = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.opened += 1
        try:
            while (head := await reader.readuntil(b"\r\n\r\n")) and await self._answers(
                head, reader, writer
            ):
                pass
        except asyncio.IncompleteReadError:
            pass
        finally:
            writer.close()
            await writer.wait_closed()
            self.left.set()

    async def _answers(
        self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        self.asked.append(await reader.readexactly(length))
        self.arrived.set()
        await self.gate.wait()
        how = self.script.pop(0) if self.script else "well"
        if how == "dies":
            return False
        if how == "chunks":
            writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            writer.write(b"2\r\nfi\r\n2\r\nne\r\n0\r\n\r\n")
        else:
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine")
        return how != "closes"


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/x?y=1"
    yield server
    server.gate.set()
    listening.close()


def client(most: int = 256, timeout: float = 5, pool: float = 5) -> httpx.AsyncClient:
    seconds = httpx.Timeout(timeout, pool=pool)
    return httpx.AsyncClient(transport=Connections(most), timeout=seconds)


async def test_calls_one_after_the_other_share_a_connection(server: Server) -> None:
    async with client() as http:
        for number in range(5):
            answer = await http.post(server.url, content=str(number))
            assert (answer.status_code, answer.text) == (200, "fine")
    assert (server.opened, server.asked) == (1, [b"0", b"1", b"2", b"3", b"4"])


async def test_calls_at_the_same_time_each_have_one_and_it_is_used_again(server: Server) -> None:
    async with client() as http:
        for _ in range(3):
            answers = await asyncio.gather(*(http.post(server.url, content="x") for _ in range(20)))
            assert {answer.text for answer in answers} == {"fine"}
    assert server.opened <= 20


async def test_a_body_in_chunks_is_read(server: Server) -> None:
    server.script = ["chunks"]
    async with client() as http:
        assert (await http.post(server.url, content="x")).text == "fine"


async def test_a_connection_that_the_server_has_closed_is_not_used_again(server: Server) -> None:
    server.script = ["closes"]
    async with client() as http:
        await http.post(server.url, content="x")
        await server.left.wait()
        assert (await http.post(server.url, content="x")).text == "fine"
    assert server.opened == 2


async def test_nobody_there_is_a_fault_of_connecting(server: Server) -> None:
    async with client() as http:
        with pytest.raises(httpx.ConnectError):
            await http.post("http://127.0.0.1:1/", content="x")
        with pytest.raises(httpx.UnsupportedProtocol, match="'ftp' is not spoken here"):
            await http.post("ftp://127.0.0.1:1/", content="x")


async def test_a_server_that_dies_is_a_fault_of_transport_and_the_next_call_goes_on(
    server: Server,
) -> None:
    server.script = ["dies"]
    async with client(most=1) as http:
        with pytest.raises(httpx.RemoteProtocolError):
            await http.post(server.url, content="x")
        assert (await http.post(server.url, content="x")).text == "fine"


async def test_a_server_that_does_not_answer_is_a_timeout(server: Server) -> None:
    server.gate.clear()
    async with client(most=1, timeout=0.01) as http:
        with pytest.raises(httpx.ReadTimeout):
            await http.post(server.url, content="x")
        server.gate.set()
        assert (await http.post(server.url, content="x", timeout=5)).text == "fine"


async def test_who_finds_no_room_waits_so_long_and_is_told_that_nothing_was_sent(
    server: Server,
) -> None:
    server.gate.clear()
    async with client(most=1, pool=0.01) as http:
        first = asyncio.create_task(http.post(server.url, content="first"))
        await server.arrived.wait()
        with pytest.raises(httpx.PoolTimeout, match="no connection is free"):
            await http.post(server.url, content="second")
        server.gate.set()
        assert (await first).text == "fine"
        assert (await http.post(server.url, content="third")).text == "fine"
    assert server.asked == [b"first", b"third"]


async def test_a_call_that_is_given_up_frees_its_place(server: Server) -> None:
    server.gate.clear()
    async with client(most=1) as http:
        given_up = asyncio.create_task(http.post(server.url, content="x"))
        await server.arrived.wait()
        given_up.cancel()
        await asyncio.gather(given_up, return_exceptions=True)
        server.gate.set()
        assert (await http.post(server.url, content="x")).text == "fine"


async def test_an_answer_that_is_not_read_to_its_end_frees_its_place(server: Server) -> None:
    async with client(most=1) as http:
        async with http.stream("POST", server.url, content="x") as answer:
            assert answer.status_code == 200
        assert (await http.post(server.url, content="x")).text == "fine"


def test_where_a_proxy_is_set_httpx_asks_it_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    assert isinstance(network(), Connections)
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    assert network() is None
