"""A call of Meta's webhook as events. Pure: what is read here goes no further than the event.

The shapes: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/
reference/messages. Names of people, and the numbers of others, are not even read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from bot.engine.event import Event, Position, Start, Tap, Text, Unreadable

MORE = ">"
"""Begins the id of a row that leads to the next part of the same page: ``>`` PART TOKEN."""
WINDOW = timedelta(hours=24)
"""How long Meta lets us answer a message; later it would be us who write first."""
_LONGEST = 4096
_MOST_DIGITS = 2
_MORE = re.compile(rf"^{MORE}([1-9])(.+)$", re.ASCII)
_SAYS_NOTHING = frozenset({"reaction", "revoke", "system", "ephemeral"})
"""Nobody waits for an answer to a heart, to a message taken back, or to a change of number."""
_SILENT_UNSUPPORTED = frozenset({"pin", "poll_update", "reaction"})


class Incoming(NamedTuple):
    """An event, whom to answer, and the message's id.

    ``sender`` is a telephone number, or an id of Meta's where the person hides the number.
    ``part`` is the part of a long list that was asked for.
    """

    sender: str
    message: str
    event: Event
    part: int = 0


def parse(body: bytes, phone_id: str, at: datetime) -> list[Incoming]:
    """What people sent to this number, in order. Whatever is not that is left out.

    (Deliveries and reads of our own messages, other numbers of the account, groups, messages that
    are too old to be answered.)
    """
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        return []
    return [one for value in _values(given, phone_id) for one in _incoming(value, at)]


def typed_number(text: str) -> int:
    """The number from 1 to 99 that was typed and nothing else, in any script's digits; else 0."""
    typed = text.strip().rstrip(".)\ufe0f\u20e3")
    if not 0 < len(typed) <= _MOST_DIGITS or not typed.isdecimal():
        return 0
    return int(typed)


def _values(given: object, phone_id: str) -> Iterator[dict[str, Any]]:
    for entry in _list(_dict(given).get("entry")):
        for change in _list(_dict(entry).get("changes")):
            value = _dict(_dict(change).get("value"))
            to = _dict(value.get("metadata")).get("phone_number_id")
            if _dict(change).get("field") == "messages" and to == phone_id:
                yield value


def _incoming(value: dict[str, Any], at: datetime) -> Iterator[Incoming]:
    contact = _dict(next(iter(_list(value.get("contacts"))), None))
    for message in map(_dict, _list(value.get("messages"))):
        # Who has a user name may hide the number; then there is only Meta's id of the person:
        # developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids
        sender = _text(message.get("from")) or _text(message.get("from_user_id"))
        sender = sender or _text(contact.get("user_id"))
        number = _text(message.get("id"))
        if not sender or not number or "group_id" in message or _too_old(message, at):
            continue
        event = _event(message, at)
        if event is not None:
            yield Incoming(sender, number, event, _part(message))


def _too_old(message: dict[str, Any], at: datetime) -> bool:
    try:
        sent = datetime.fromtimestamp(int(_text(message.get("timestamp"))), UTC)
    except (ValueError, OverflowError, OSError):
        return False
    return at - sent >= WINDOW


def _event(message: dict[str, Any], at: datetime) -> Event | None:
    """What a message says; None where nobody waits for an answer."""
    kind = _text(message.get("type"))
    content = _dict(message.get(kind))
    if kind == "edit":
        message = _inner(content)
        kind = _text(message.get("type"))
        content = _dict(message.get(kind))
    pinned = kind == "unsupported" and content.get("type") in _SILENT_UNSUPPORTED
    return None if pinned or kind in _SAYS_NOTHING else _said(kind, content, at)


def _said(kind: str, content: dict[str, Any], at: datetime) -> Event:
    match kind:
        case "interactive":
            return Tap(at, _MORE.sub(r"\2", _reply_id(content)))
        case "location":
            return _position(content, at)
        case "request_welcome":
            return Start(at)
    written = content.get({"text": "body", "button": "text"}.get(kind, "caption"))
    return _typed(_text(written), at) or Unreadable(at)


def _inner(content: dict[str, Any]) -> dict[str, Any]:
    """An edited message as it is now."""
    return _dict(content.get("message"))


def _typed(text: str, at: datetime) -> Event | None:
    words = text.split(maxsplit=1)
    if not words:
        return None
    if words[0] == "/start":
        return Start(at, payload=words[1].strip()[:64] if len(words) > 1 else "")
    return Text(at, text[:_LONGEST])


def _reply_id(content: dict[str, Any]) -> str:
    return _text(_dict(content.get(_text(content.get("type")))).get("id"))


def _part(message: dict[str, Any]) -> int:
    more = _MORE.fullmatch(_reply_id(_dict(message.get("interactive"))))
    return int(more[1]) if more else 0


def _position(content: dict[str, Any], at: datetime) -> Event:
    try:
        return Position(at, float(content["latitude"]), float(content["longitude"]))
    except (KeyError, ValueError, TypeError, OverflowError):
        return Unreadable(at)


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
