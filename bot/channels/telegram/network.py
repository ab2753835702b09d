"""The network under python-telegram-bot: the calls of ``bot/channels/calls.py``.

The library's own, on httpx, takes six times the processor time for a call.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.channels.calls import Calls, File, Form, Patience, Unanswered

_SECONDS, _FILES_SECONDS, _ROOM_SECONDS = 5.0, 20.0, 1.0
"""To connect, send and read; to send files; for a place among the calls: the library's own."""
_TIMEOUTS = ("read_timeout", "write_timeout", "connect_timeout", "pool_timeout")
"""In the order in which the library gives them."""


class Network(BaseRequest):
    """Calls to the Bot API; ``calls`` are opened and closed with it."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._agent = {"User-Agent": self.USER_AGENT}
        self._headers = {**self._agent, "Content-Type": "application/json"}

    @property
    def read_timeout(self) -> float | None:
        """Seconds."""
        return _SECONDS

    async def initialize(self) -> None:
        """Get ready to call."""
        await self._calls.open()

    async def shutdown(self) -> None:
        """Close every connection."""
        await self._calls.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,
        **more_timeouts: Any,
    ) -> tuple[int, bytes]:
        """One call, a POST as all of the library's are. Raises TimedOut and NetworkError.

        Either is caused by the Unanswered that says whether the call may have arrived.
        """
        files = _files(request_data)
        given = dict(zip(_TIMEOUTS, timeouts, strict=False)) | more_timeouts
        patience = _patience(given, _FILES_SECONDS if files else _SECONDS)
        try:
            # https://core.telegram.org/bots/api#making-requests: JSON, except with files
            if files and request_data:
                form = Form(request_data.json_parameters, files)
                return await self._calls.post(url, form, self._agent, patience)
            body = json.dumps(request_data.parameters if request_data else {}).encode()
            return await self._calls.post(url, body, self._headers, patience)
        except Unanswered as fault:
            raise (TimedOut() if fault.why == "timeout" else NetworkError(fault.why)) from fault


def _files(data: RequestData | None) -> dict[str, File]:
    parts = (data.multipart_data or {}) if data else {}
    return {
        key: File(name, body if isinstance(body, bytes) else body.read(), kind)
        for key, (name, body, kind) in parts.items()
    }


def _patience(given: Mapping[str, Any], sending: float) -> Patience:
    """In seconds. The whole is bounded by its parts: sending has no bound of its own below."""
    times: dict[str, float | None] = {
        "read_timeout": _SECONDS,
        "write_timeout": sending,
        "connect_timeout": _SECONDS,
        "pool_timeout": _ROOM_SECONDS,
    }
    times |= {name: one for name, one in given.items() if one is not BaseRequest.DEFAULT_NONE}
    connect = _sum(times["connect_timeout"], times["pool_timeout"])
    reading = times["read_timeout"]
    return Patience(connect, reading, _sum(connect, times["write_timeout"], reading))


def _sum(*seconds: float | None) -> float | None:
    return None if None in seconds else sum(filter(None, seconds))
