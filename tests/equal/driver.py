"""How a channel is driven: by somebody who only sees pages, and taps, types or shares."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from bot.clock import Clock
from bot.content.content import Content
from bot.conversation import Conversation
from bot.engine.event import Event
from bot.engine.reply import Turn
from bot.sessions.keys import ChatKey
from tests.equal.view import View


class Heard(Conversation):
    """A conversation that tells where the person now stands, which no channel shows."""

    last: Turn

    async def answer(self, chat: ChatKey | None, event: Event) -> Turn:
        self.last = await super().answer(chat, event)
        return self.last

    @property
    def where(self) -> tuple[str, str]:
        """The page and the language."""
        return self.last.session.node, self.last.session.lang

    @property
    def content(self) -> Content:
        return self.shelf.content

    def phrase(self, name: str) -> str:
        """What the channel says in the person's language."""
        return self.content.phrase(self.last.session.lang, name)


class Driver(Protocol):
    """One person on one channel. Each act gives the page that answers it."""

    async def starts(self, payload: str) -> View:
        """Comes by a link (``LANG_ENTRY``, either part or nothing)."""

    async def taps(self, label: str) -> View:
        """The choice with this label, wherever the channel has put it."""

    async def writes(self, text: str) -> View:
        """A typed text."""

    async def shares(self, lat: float, lon: float) -> View:
        """A position."""

    async def ends(self) -> None:
        """Puts the phone away."""


class Channel(NamedTuple):
    """A channel, and how to begin on it: conversation, the phone's language, the clock."""

    name: str
    opened: Callable[[Heard, str, Clock], Driver]
