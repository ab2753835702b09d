"""A form that was sent, or a link that was followed, as an event. Pure.

The fields: ``to`` is the token of the button pressed; ``here`` that of the page it stood on, which
says where a typed text or a position belongs; ``say``, ``lat`` and ``lon``.
"""

from __future__ import annotations

import re
from datetime import datetime
from urllib.parse import parse_qs

from bot.engine.event import Event, Position, Start, Tap, Text

_TAG = re.compile(r"\s*([a-zA-Z]{2,3})(?:-[a-zA-Z0-9-]+)?\s*(?:;\s*q=([0-9.]+))?\s*")
MOST_BODY = 20_000
"""Bytes of a form: a text of 4096 characters in any script, and the tokens."""
_LONGEST = 4096


def opened(query: str, accepted: str, at: datetime) -> Start:
    """The page somebody opens: ``start=LANG_ENTRY`` as on a card, the browser's languages."""
    start = _fields(query).get("start", "")
    return Start(at, preferred(accepted), start[:64])


def sent(body: bytes, accepted: str, at: datetime) -> Event:
    """What a form says. One that says nothing is an empty text: it gets an answer too."""
    fields = _fields(body.decode("utf-8", "replace"))
    language, here = preferred(accepted), fields.get("here", "")
    if "to" in fields:
        return Tap(at, fields["to"], language)
    place = _place(fields)
    if place is not None:
        return Position(at, *place, language, here)
    return Text(at, fields.get("say", "")[:_LONGEST], language, here)


def preferred(accepted: str) -> str:
    """The language a browser asks for first (``Accept-Language``, RFC 9110 section 12.5.4)."""
    best, rank = "", -1.0
    for part in accepted[:200].split(","):
        match = _TAG.fullmatch(part)
        if match is None:
            continue
        try:
            weight = float(match[2] or 1)
        except ValueError:
            continue
        if weight > rank:
            best, rank = match[1].lower(), weight
    return best


def _fields(text: str) -> dict[str, str]:
    try:
        given = parse_qs(text, keep_blank_values=True, max_num_fields=20)
    except ValueError:
        return {}
    return {name: values[0] for name, values in given.items()}


def _place(fields: dict[str, str]) -> tuple[float, float] | None:
    try:
        return float(fields["lat"]), float(fields["lon"])
    except (KeyError, ValueError):
        return None
