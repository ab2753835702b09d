"""Connections to a server, many at once: the network under the calls to Telegram and to Meta.

httpx's own pool looks at every connection before and after every call, and asks the system about
each: with a hundred open, that took a third of the processor while many people wrote at once. Here
the connection that was used last is taken first, and only that one is looked at.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from urllib.request import getproxies

import httpcore
import httpx

MOST = 256
"""Calls at the same time; a further one waits as long as the call's own ``pool`` timeout says."""
KEPT_SECONDS = 30.0
"""How long a connection that nobody uses stays open."""
_PORTS = {"http": 80, "https": 443}
_FAULTS: dict[type[Exception], type[httpx.TransportError]] = {
    getattr(httpcore, fault.__name__): fault
    for fault in (
        httpx.ConnectTimeout,
        httpx.ReadTimeout,
        httpx.WriteTimeout,
        httpx.ConnectError,
        httpx.ReadError,
        httpx.WriteError,
        httpx.LocalProtocolError,
        httpx.RemoteProtocolError,
    )
}
"""The faults of the library below have the same names as those of httpx."""

Connection = httpcore.AsyncHTTPConnection


def network(most: int = MOST) -> httpx.AsyncBaseTransport | None:
    """The transport to give to httpx; None, its own, where a proxy of the system is to be asked."""
    proxied = {"http", "https", "all"} & getproxies().keys()
    return None if proxied else Connections(most)


class Connections(httpx.AsyncBaseTransport):
    """A transport of httpx for few servers and many calls."""

    def __init__(self, most: int = MOST, kept_seconds: float = KEPT_SECONDS) -> None:
        self._room = asyncio.Semaphore(most)
        self._kept_seconds = kept_seconds
        self._trusted = httpx.create_ssl_context()
        self._free: dict[tuple[str, str, int | None], deque[Connection]] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """One call. Raises httpx's faults of transport."""
        if request.url.scheme not in _PORTS:
            raise httpx.UnsupportedProtocol(f"'{request.url.scheme}' is not spoken here")
        url = request.url
        free = self._free.setdefault((url.scheme, url.host, url.port), deque())
        await self._enter(request)
        try:
            connection = await self._taken(url, free)
            with _as_httpx(request):
                answer = await _asked(connection, request)
        except BaseException:
            self._room.release()
            raise

        def done() -> None:  # the answer was read, or given up: then the connection is closed
            if connection.is_available():
                free.append(connection)
            self._room.release()

        body = _Body(answer, request, done)
        return httpx.Response(answer.status, headers=answer.headers, stream=body)

    async def aclose(self) -> None:
        """Close what is open and not in use."""
        for free in self._free.values():
            while free:
                await free.pop().aclose()

    async def _enter(self, request: httpx.Request) -> None:
        seconds = request.extensions.get("timeout", {}).get("pool")
        try:
            async with asyncio.timeout(seconds if self._room.locked() else None):
                await self._room.acquire()
        except TimeoutError as fault:
            raise httpx.PoolTimeout("no connection is free", request=request) from fault

    async def _taken(self, url: httpx.URL, free: deque[Connection]) -> Connection:
        """The connection used last if it is still good, else a new one; old ones go in time."""
        while free and free[0].has_expired():
            await free.popleft().aclose()
        while free:
            connection = free.pop()
            if not connection.has_expired():
                return connection
            await connection.aclose()
        return Connection(
            _origin(url), ssl_context=self._trusted, keepalive_expiry=self._kept_seconds
        )


class _Body(httpx.AsyncByteStream):
    """The body of an answer; once it is closed, somebody else may use the connection."""

    def __init__(
        self, answer: httpcore.Response, request: httpx.Request, done: Callable[[], None]
    ) -> None:
        self._answer = answer
        self._request = request
        self._done: Callable[[], None] | None = done

    async def __aiter__(self) -> AsyncIterator[bytes]:
        assert isinstance(self._answer.stream, AsyncIterable)
        with _as_httpx(self._request):
            async for part in self._answer.stream:
                yield part

    async def aclose(self) -> None:
        done, self._done = self._done, None
        if done is None:
            return
        try:
            await self._answer.aclose()
        finally:
            done()


async def _asked(connection: Connection, request: httpx.Request) -> httpcore.Response:
    assert isinstance(request.stream, httpx.AsyncByteStream)
    origin = _origin(request.url)
    address = httpcore.URL(
        scheme=origin.scheme, host=origin.host, port=origin.port, target=request.url.raw_path
    )
    try:
        return await connection.handle_async_request(
            httpcore.Request(
                request.method,
                address,
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
    except BaseException:
        await connection.aclose()
        raise


def _origin(url: httpx.URL) -> httpcore.Origin:
    return httpcore.Origin(url.raw_scheme, url.raw_host, url.port or _PORTS[url.scheme])


@contextmanager
def _as_httpx(request: httpx.Request) -> Iterator[None]:
    try:
        yield
    except tuple(_FAULTS) as fault:
        raise _FAULTS[type(fault)](str(fault), request=request) from fault
