"""A person who talks to the engine: taps by label, types, shares a position, sees the page.

Between two turns the session is written out and read back, as a button does it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.content.content import Content
from bot.directory.search import Found
from bot.engine import session as token
from bot.engine.event import Event, Position, Start, Tap, Text, Unreadable
from bot.engine.reply import Answer, Looked, Reply, Search, Turn
from bot.engine.session import Session
from bot.engine.step import step

NOTHING_FOUND = Looked(Found((), 0, None))


class NoSuchButton(AssertionError):
    """The page has no button with this label; the message says which it has."""

    def __init__(self, label: str, reply: Reply) -> None:
        labels = [button.label for button in reply.all_buttons]
        super().__init__(f"no button '{label}'; there are: {labels}")


@dataclass
class Person:
    """Somebody in a talk. ``answer`` is what the directory says to every search."""

    content: Content
    at: datetime
    answer: Answer = NOTHING_FOUND
    language: str = "fr"
    turn: Turn | None = None
    searched: Search | None = None

    def start(self, payload: str = "") -> Person:
        return self.does(Start(self.at, self.language, payload))

    def tap(self, label: str) -> Person:
        for button in self.reply.all_buttons:
            if label in button.label:
                return self.press(button.token)
        raise NoSuchButton(label, self.reply)

    def press(self, pressed: str) -> Person:
        return self.does(Tap(self.at, pressed, self.language))

    def types(self, text: str) -> Person:
        return self.does(Text(self.at, text, self.language))

    def shares(self, lat: float, lon: float) -> Person:
        return self.does(Position(self.at, lat, lon, self.language))

    def sends_a_picture(self) -> Person:
        return self.does(Unreadable(self.at, self.language))

    def does(self, event: Event) -> Person:
        self.searched = None
        out = step(self.content, self._session(), event)
        if isinstance(out, Search):
            self.searched = out
            out = step(self.content, self._session(), event, self.answer)
        assert isinstance(out, Turn)
        self.turn = out
        return self

    def _session(self) -> Session | None:
        if self.turn is None:
            return None
        written = token.write(self.turn.session)
        assert len(written.encode()) <= token.MOST_BYTES
        opened = token.read(self.content, written)
        assert opened is not None
        return opened.session

    @property
    def reply(self) -> Reply:
        assert self.turn is not None
        return self.turn.reply

    @property
    def node(self) -> str:
        assert self.turn is not None
        return self.turn.session.node

    @property
    def lang(self) -> str:
        assert self.turn is not None
        return self.turn.session.lang

    @property
    def text(self) -> str:
        return "\n\n".join(self.reply.texts)
