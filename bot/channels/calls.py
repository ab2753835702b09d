"""Calls to a messenger's server, many at once, over connections that are kept.

Either there is an answer, whatever its status, or the reason why there is none and whether the call
may have been carried out all the same. Nothing of a call stays: no cookies, no log.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import aiohttp
import certifi

from bot.channels.proxy import Proxies

MOST = 256
"""Calls at the same time; a further one waits as long as its own patience to connect."""
KEPT_SECONDS = 30.0
"""How long a connection that nobody uses stays open."""
_NEVER_LEFT = (
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,  # the proxy refused: nobody behind it was called
    aiohttp.InvalidURL,
)


class Answer(NamedTuple):
    """What the server said."""

    status: int
    body: bytes


class File(NamedTuple):
    """A file to be given to the server. ``kind`` is its MIME type."""

    name: str
    data: bytes
    kind: str


class Form(NamedTuple):
    """Fields, and files by the names of their fields."""

    fields: Mapping[str, str]
    files: Mapping[str, File]


class Patience(NamedTuple):
    """How long to wait, in seconds; None is for ever."""

    connect: float | None
    """For a place among the calls and then for a connection, together."""
    read: float | None
    """For each next part of the answer."""
    total: float | None
    """For all of it."""


class Unanswered(Exception):
    """There is no answer. ``arrived``: the call may have been carried out all the same.

    ``why`` is "timeout" or "network". What the library said is not passed on: it may quote the
    address, and a bot's token is part of it.
    """

    def __init__(self, why: str, *, arrived: bool) -> None:
        super().__init__(why)
        self.why = why
        self.arrived = arrived


class Calls:
    """Calls over the network: opened where the event loop runs, closed at the end."""

    def __init__(self, most: int = MOST, kept_seconds: float = KEPT_SECONDS) -> None:
        self._most = most
        self._kept_seconds = kept_seconds
        self._session: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        """Get ready; nothing is asked of anybody yet. Once it is open, this does nothing.

        Raises SettingWrong for a proxy that cannot be used.
        """
        if self._session is not None and not self._session.closed:
            return
        self._proxies = Proxies()
        connector = aiohttp.TCPConnector(
            limit=self._most, keepalive_timeout=self._kept_seconds, ssl=_trusted()
        )
        jar = aiohttp.DummyCookieJar()
        self._session = aiohttp.ClientSession(connector=connector, cookie_jar=jar)

    async def close(self) -> None:
        """Give up what is under way and close every connection."""
        if self._session is not None:
            await self._session.close()

    async def __aenter__(self) -> Calls:
        await self.open()
        return self

    async def __aexit__(self, *fault: object) -> None:
        await self.close()

    async def post(
        self, url: str, body: bytes | Form, headers: Mapping[str, str], patience: Patience
    ) -> Answer:
        """Post a body, whose type is among the headers, or a form. Raises Unanswered."""
        assert self._session is not None, "open() comes first"
        try:
            async with self._session.post(
                url,
                data=_parts(body) if isinstance(body, Form) else body,
                headers=headers,
                proxy=self._proxies.of(url),
                timeout=_timeout(patience),
                allow_redirects=False,
            ) as answer:
                return Answer(answer.status, await answer.read())
        except _NEVER_LEFT as fault:
            raise Unanswered(_why(fault), arrived=False) from None
        except (aiohttp.ClientError, TimeoutError) as fault:
            raise Unanswered(_why(fault), arrived=True) from None


def _parts(form: Form) -> aiohttp.FormData:
    parts = aiohttp.FormData(form.fields)
    for name, file in form.files.items():
        parts.add_field(name, file.data, filename=file.name, content_type=file.kind)
    return parts


@lru_cache
def _timeout(patience: Patience) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(
        total=patience.total,
        connect=patience.connect,
        sock_connect=patience.connect,
        sock_read=patience.read,
    )


def _why(fault: Exception) -> str:
    return "timeout" if isinstance(fault, TimeoutError) else "network"


def _trusted() -> ssl.SSLContext:
    """Whom the system trusts; and certifi's list, for systems that have none."""
    trusted = ssl.create_default_context()
    trusted.load_verify_locations(certifi.where())
    return trusted
