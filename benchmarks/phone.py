"""A person's phone: what is tapped or typed on it, as Telegram delivers it to a bot."""

from __future__ import annotations

from itertools import count
from typing import Any

from benchmarks.bot_api import BotApi
from benchmarks.talk import Move

Update = dict[str, Any]

_numbers = count(1000)
_SENT_ON = 1_700_000_000


class Phone:
    """One person's phone, looking at one chat."""

    def __init__(self, api: BotApi, chat: int) -> None:
        self.chat = chat
        self._api = api

    def does(self, move: Move) -> Update:
        """The update of a move."""
        return self.taps(move.tap) if move.tap else self.types(move.text)

    def types(self, text: str) -> Update:
        """A typed text or a command."""
        number = next(_numbers)
        message: Update = {
            "message_id": number,
            "date": _SENT_ON,
            "chat": self._in(),
            "from": self._who(),
            "text": text,
        }
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return {"update_id": number, "message": message}

    def taps(self, label: str, message: Update | None = None) -> Update:
        """A tap on a button of a message: the one on screen, or an older one kept by hand."""
        message = message or self.screen()
        rows = message["reply_markup"]["inline_keyboard"]
        button = next(one for row in rows for one in row if one["text"] == label)
        number = next(_numbers)
        return {
            "update_id": number,
            "callback_query": {
                "id": str(number),
                "from": self._who(),
                "chat_instance": "1",
                "data": button["callback_data"],
                "message": message,
            },
        }

    def screen(self) -> Update:
        """The message that is on screen now."""
        return self._api.screens[self.chat].message

    def _who(self) -> Update:
        return {"id": self.chat, "is_bot": False, "first_name": "u", "language_code": "fr"}

    def _in(self) -> Update:
        return {"id": self.chat, "type": "private", "first_name": "u"}
