"""The network under python-telegram-bot, for many calls at once.

What the library asks of httpx for each call (a client's cookies, redirects, authentication) nobody
needs here; without it a call costs two thirds of the time. Uploads go the library's way.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.channels import connections

_SECONDS = {"connect": 5.0, "read": 5.0, "write": 5.0, "pool": 1.0}
"""The library's own."""


def network(most: int) -> BaseRequest:
    """A network for so many calls at once; the library's own where a proxy is to be asked."""
    transport = connections.network(most)
    if transport is None:
        return HTTPXRequest(connection_pool_size=most)
    return Network(transport)


class Network(HTTPXRequest):
    """Calls that go straight to the connections."""

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        super().__init__(httpx_kwargs={"transport": transport})
        self._transport = transport
        self._headers = {
            "User-Agent": self.USER_AGENT,
            "Content-Type": "application/x-www-form-urlencoded",
        }

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,
        **more_timeouts: Any,
    ) -> tuple[int, bytes]:
        """One call. Raises TimedOut and NetworkError, caused by httpx's fault as in the library."""
        own = (one is self.DEFAULT_NONE for one in (*timeouts, *more_timeouts.values()))
        if (request_data is not None and request_data.contains_files) or not all(own):
            return await super().do_request(url, method, request_data, *timeouts, **more_timeouts)
        form = urlencode(request_data.json_parameters) if request_data else ""
        try:
            return await self._called(
                httpx.Request(
                    method,
                    url,
                    headers=self._headers,
                    content=form.encode(),
                    extensions={"timeout": _SECONDS},
                )
            )
        except httpx.TimeoutException as fault:
            raise TimedOut from fault
        except httpx.HTTPError as fault:
            raise NetworkError(type(fault).__name__) from fault

    async def _called(self, request: httpx.Request) -> tuple[int, bytes]:
        answer = await self._transport.handle_async_request(request)
        try:
            return answer.status_code, await answer.aread()
        finally:
            await answer.aclose()
