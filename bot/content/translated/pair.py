"""A text and its translation, as the rules look at them."""

from __future__ import annotations

from typing import NamedTuple

from bot.content.messages import Message


class Pair(NamedTuple):
    """A translation into a language, of a text as it stands now. ``line`` is in its catalogue."""

    message: Message
    language: str
    text: str
    line: int = 0
