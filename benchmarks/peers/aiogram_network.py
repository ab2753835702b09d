"""aiogram's network, replaced by the Bot API in memory."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType

from benchmarks.bot_api import BotApi

TOKEN = "1:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
_OK = 200


class Network(BaseSession):
    """Prepares the form as the real session does, and hands the parameters over."""

    def __init__(self, api: BotApi) -> None:
        super().__init__()
        self._api = api

    async def close(self) -> None:
        """Nothing to close."""

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - the library's signature
    ) -> TelegramType:
        files: dict[str, Any] = {}
        form = {
            name: prepared
            for name, value in method.model_dump(warnings=False).items()
            if (prepared := self.prepare_value(value, bot=bot, files=files))
        }
        content = (await self._api.call(method.__api_method__, form)).decode()
        return self.check_response(bot, method, _OK, content).result
