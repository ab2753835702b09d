"""A typed line as an event: ``#2`` taps the second button, ``@48.88,2.35`` shares a position."""

from __future__ import annotations

import re
from datetime import datetime

from bot.engine.event import Event, Position, Tap, Text
from bot.engine.reply import Reply

_TAP = re.compile(r"#\s*(\d{1,3})")
_POSITION = re.compile(r"@\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)")


def parse(line: str, reply: Reply, at: datetime, language: str = "") -> Event:
    """What a line means to somebody who sees this reply.

    A number of no button is an empty text: it gets the answer that anything not understood gets.
    """
    line = line.strip()
    tap = _TAP.fullmatch(line)
    if tap:
        buttons = reply.all_buttons
        number = int(tap[1])
        if 1 <= number <= len(buttons):
            return Tap(at, buttons[number - 1].token, language)
        return Text(at, "", language)
    position = _POSITION.fullmatch(line)
    if position:
        return Position(at, float(position[1]), float(position[2]), language)
    return Text(at, line, language)
