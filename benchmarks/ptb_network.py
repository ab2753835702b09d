"""python-telegram-bot's network, replaced by the Bot API in memory; for ours and the peer alike."""

from __future__ import annotations

from typing import Any

from telegram.request import BaseRequest, RequestData

from benchmarks.bot_api import BotApi


class Network(BaseRequest):
    """Builds the payload as the real one does, and hands the parameters over."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,
        **more_timeouts: Any,
    ) -> tuple[int, bytes]:
        given = request_data.json_parameters if request_data else {}
        if request_data:
            _ = request_data.json_payload  # what the real network would send
        return 200, await self._api.call(url.rsplit("/", 1)[1], given)
