"""Updates in the shape of https://core.telegram.org/bots/api#update, for tests."""

from __future__ import annotations

from itertools import count
from typing import Any

CHAT = 987654321
_numbers = count(1)


def message(chat: int = CHAT, number: int = 10, **parts: Any) -> dict[str, Any]:
    """A message that a person sent, with its parts (``text=…``, ``location=…``)."""
    return {
        "update_id": next(_numbers),
        "message": {
            "message_id": number,
            "date": 1700000000,
            "chat": {"id": chat, "type": "private", "first_name": "Nino"},
            "from": _person(chat),
            **parts,
        },
    }


def pressed(token: str, chat: int = CHAT, number: int = 10) -> dict[str, Any]:
    """A button that a person pressed."""
    update = next(_numbers)
    return {
        "update_id": update,
        "callback_query": {
            "id": f"press-{update}",
            "from": _person(chat),
            "chat_instance": "1",
            "data": token,
            "message": {
                "message_id": number,
                "date": 1700000000,
                "chat": {"id": chat, "type": "private", "first_name": "Nino"},
                "from": {"id": 1, "is_bot": True, "first_name": "bot"},
                "text": "x",
            },
        },
    }


def _person(chat: int) -> dict[str, Any]:
    return {"id": chat, "is_bot": False, "first_name": "Nino", "language_code": "fr"}
