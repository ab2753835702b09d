"""How many are answered on the web at the same time. Nobody is known there, so nobody is counted.

Without an address (which is never looked at) a flood cannot be told from a crowd: both are let in
up to a number. Whoever comes then gets the emergency page at once, which asks nothing of the
directory, and is told to come again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.content.content import Content
from bot.engine import session as token
from bot.engine.event import Event, Position, Tap, Text
from bot.engine.reply import Turn
from bot.engine.session import Session
from bot.engine.step import open_page

MOST = 200
"""Pages that wait for the directory; one takes milliseconds, so a crowd of people is far below."""
COME_AGAIN = {"Retry-After": "2"}
"""Seconds (RFC 9110 section 10.2.3)."""


class Crowd:
    """Lets in so many at a time."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._inside = 0

    @contextmanager
    def enter(self) -> Iterator[bool]:
        """Whether there is room for one more, for as long as this is open."""
        room = self._inside < self._most
        self._inside += room
        try:
            yield room
        finally:
            self._inside -= room


def emergency_page(content: Content, event: Event) -> Turn:
    """The page that everybody gets, whatever else is going on, in the language of the talk."""
    match event:
        case Tap():
            here = event.token
        case Text() | Position():
            here = event.here
        case _:
            here = ""
    opened = token.read(content, here) if here else None
    language = opened.session.lang if opened else content.language(event.language)
    turn = open_page(content, Session(language, content.pack.emergency), event.at)
    assert isinstance(turn, Turn), "the emergency page asks nothing of the directory"
    return turn
