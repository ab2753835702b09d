"""A server on the loopback interface that does as it is told, and keeps what it was asked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

FINE = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine"
_HOW = {
    "chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"2\r\nfi\r\n2\r\nne\r\n0\r\n\r\n",
    "breaks off": b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\nfi",
    "cookie": FINE.replace(b"\r\n\r\n", b"\r\nSet-Cookie: who=you\r\n\r\n"),
    "moved": b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n",
    "refuses": b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
    "nonsense": b"what?\r\n\r\n",
}
_LAST = frozenset({"dies", "closes", "breaks off", "nonsense"})
"""After these the connection is closed."""


class Asked(NamedTuple):
    """A request: its first line, its headers by their names in small letters, and its body."""

    line: str
    headers: dict[str, str]
    body: bytes


class Server:
    """``script`` says how each next request is answered ("well" when it is over)."""

    def __init__(self) -> None:
        self.opened = 0
        self.asked: list[Asked] = []
        self.script: list[str] = []
        self.answer = FINE
        self.arrived = asyncio.Event()
        self.left = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.port = 0

    @property
    def bodies(self) -> list[bytes]:
        return [one.body for one in self.asked]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/x?y=1"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.opened += 1
        try:
            while await self._answers(reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()
            self.left.set()

    async def _answers(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        line, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().strip().split("\r\n")
        headers = {name.lower(): value for name, value in (one.split(": ", 1) for one in lines)}
        body = await _body(reader, headers)
        self.asked.append(Asked(line, headers, body))
        self.arrived.set()
        await self.gate.wait()
        how = self.script.pop(0) if self.script else "well"
        if how != "dies":
            writer.write(_HOW.get(how, self.answer))
        return how not in _LAST


async def _body(reader: asyncio.StreamReader, headers: dict[str, str]) -> bytes:
    if "chunked" not in headers.get("transfer-encoding", ""):
        return await reader.readexactly(int(headers.get("content-length", "0")))
    body = b""
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body


@asynccontextmanager
async def listening() -> AsyncIterator[Server]:
    """The server while it listens."""
    server = Server()
    opened = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.port = opened.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        server.gate.set()
        opened.close()
