"""One turn of a talk: recall, step, look up if asked to, remember, count. The only async part.

Never silent: whatever fails inside, the person gets a page.
"""

from __future__ import annotations

import logging
from typing import Protocol

from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.counts.tally import Tally
from bot.directory.search import Found, Query, Result
from bot.engine import session as token
from bot.engine.event import Event, Position, Start, Tap, Text
from bot.engine.link import read_link
from bot.engine.reply import Answer, Looked, Outage, Search, Turn
from bot.engine.session import Session
from bot.engine.step import home, open_page, resume, step
from bot.sessions.keys import ChatKey
from bot.sessions.recent import Recent

log = logging.getLogger("repere.conversation")


class Lookup(Protocol):
    """The directory, as far as a conversation needs it."""

    async def search(self, query: Query) -> Found:
        """The services that answer a query, ranked."""

    async def result(self, key: str, query: Query) -> Result | None:
        """One service by its key, as seen from a query's place and time."""


class Conversation:
    """Answers events. Holds no state of a person but what ``recent`` remembers for minutes."""

    def __init__(
        self,
        shelf: Shelf,
        directory: Lookup | None,
        recent: Recent | None = None,
        tally: Tally | None = None,
    ) -> None:
        self.shelf = shelf
        self.recent = recent if recent is not None else Recent()
        self.tally = tally if tally is not None else Tally()
        self._directory = directory

    async def answer(self, chat: ChatKey | None, event: Event) -> Turn:
        """The turn that follows from an event in a chat.

        Without a chat nothing is remembered: the channel tells where a text was typed.
        """
        content = self.shelf.content
        session = self._recalled(content, chat, event)
        try:
            turn = await self._step(content, session, event)
        except Exception as fault:  # noqa: BLE001 - a person must get an answer whatever broke
            log.error("turn.failed %s at %s", type(fault).__name__, _place_of(fault))
            turn = _refuge(content, session, event)
        # After "hide" nothing of the talk is known; the channel forgets its messages once removed.
        if chat is not None:
            left = "" if turn.hide else token.write(turn.session)
            self.recent.remember(chat, left, event.at)
        self.tally.add(event.at.date(), turn.session.lang, turn.session.node)
        if isinstance(event, Start) and (site := read_link(content, event.payload).site):
            self.tally.arrive(event.at.date(), site)
        if turn.report is not None:
            self.tally.report(event.at.date(), turn.report.service, turn.report.what)
        return turn

    def _recalled(self, content: Content, chat: ChatKey | None, event: Event) -> Session | None:
        """Where the person stands: as the channel tells, else as far as it is remembered."""
        if isinstance(event, Tap | Start):
            return None
        here = event.here if isinstance(event, Text | Position) else ""
        if not here and chat is not None:
            here = self.recent.recall(chat, event.at).token
        opened = token.read(content, here) if here else None
        return opened.session if opened else None

    async def _step(self, content: Content, session: Session | None, event: Event) -> Turn:
        out = step(content, session, event)
        if isinstance(out, Search):
            out = resume(content, out, event.at, await self._look(out))
        if isinstance(out, Search):  # a kind that searches again for ever would be our fault
            out = resume(content, out, event.at, Outage())
        assert isinstance(out, Turn), "an outage always ends in a page"
        return out

    async def _look(self, search: Search) -> Answer:
        if self._directory is None:
            return Outage()
        try:
            if search.service:
                one = await self._directory.result(search.service, search.query)
                if one is not None:
                    return Looked(Found((one,), 1, None), one)
            return Looked(await self._directory.search(search.query))
        except Exception as fault:  # noqa: BLE001 - the page says so and gives a telephone line
            log.error("directory.failed %s at %s", type(fault).__name__, _place_of(fault))
            return Outage()


def _refuge(content: Content, session: Session | None, event: Event) -> Turn:
    """Home, in the person's language as far as it is known: it needs nothing that can break."""
    opened = token.read(content, event.token) if isinstance(event, Tap) else None
    here = session or (opened.session if opened else home(content, event.language))
    turn = open_page(content, Session(here.lang, content.pack.home), event.at)
    assert isinstance(turn, Turn), "home is a message"
    return turn


def _place_of(fault: BaseException) -> str:
    """Where in our own code it broke. Never the message: it could hold what a person typed."""
    frame = fault.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    return f"{frame.tb_frame.f_code.co_name}:{frame.tb_lineno}" if frame else "?"
