"""Just enough HTTP/1.1 for the loopback interface, so that the generator of load costs little.

A library for HTTP would take more of the processor than the guide that is measured.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

HOST = "127.0.0.1"
Answer = Callable[[str, bytes], bytes]
"""The path and the body of a request, as soon as they have arrived, to the body of the answer."""
_END = b"\r\n\r\n"


@asynccontextmanager
async def served(answer: Answer, delay: float) -> AsyncIterator[int]:
    """A server that answers everything after ``delay`` seconds; gives its port."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Serving(answer, delay), HOST, 0)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()


class _Serving(asyncio.Protocol):
    """One connection, kept open; one request at a time, as clients of HTTP/1.1 do."""

    def __init__(self, answer: Answer, delay: float) -> None:
        self._answer = answer
        self._delay = delay
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._read += data
        head, end, body = self._read.partition(_END)
        if not end or len(body) < _length(head):
            return
        self._read = b""
        path = head.split(b" ", 2)[1].decode()
        body = self._answer(path, body)
        lines = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
        whole = lines.encode() + _END + body
        asyncio.get_running_loop().call_later(self._delay, self._writes, whole)

    def _writes(self, whole: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(whole)


class Connection:
    """One connection to a server, kept open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def posts(self, path: str, body: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
        """The status and the body of the answer."""
        reader, writer = self._streams or await asyncio.open_connection(HOST, self._port)
        self._streams = reader, writer
        given = {"Host": HOST, "Content-Length": str(len(body)), **headers}
        lines = [f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in given.items())]
        writer.write("\r\n".join(lines).encode() + _END + body)
        head = await reader.readuntil(_END)
        answer = await reader.readexactly(_length(head))
        if b"connection: close" in head.lower():
            self.close()
        return int(head.split(b" ", 2)[1]), answer

    def close(self) -> None:
        """End it; the next request opens another."""
        if self._streams is not None:
            self._streams[1].close()
        self._streams = None


def _length(head: bytes) -> int:
    at = head.lower().find(b"content-length:")
    return int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
