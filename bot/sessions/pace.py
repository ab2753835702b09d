"""Turns in a chat: one after the other, at most so many a second, so that no chat slows others.

Somebody who sends more than that is still answered: of the messages that wait, the newest are; the
older ones are let go. Nothing is kept of a chat but when it may be answered again, under a key
that dies with the process, and for seconds.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.sessions.keys import ChatKey

A_SECOND = 3.0
"""Answers a second in one chat, for as long as somebody goes on."""
AT_ONCE = 20
"""Answers without a wait, before that pace: a person who taps through pages is never held up."""
WAITING = 10
"""Messages of one chat that may wait for their turn."""

Now = Callable[[], float]
Pause = Callable[[float], Awaitable[None]]


def _now() -> float:
    return asyncio.get_running_loop().time()


@dataclass(slots=True)
class _Line:
    """One chat: whether it is being answered, who waits, and how far ahead of its pace it is.

    ``full`` is the second at which the chat is as if nothing had been answered (GCRA's theoretical
    arrival time: https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm).
    """

    busy: bool = False
    full: float = 0.0
    waiting: deque[asyncio.Future[bool]] = field(default_factory=deque)


class Pace:
    """Gives turns. ``now`` is in seconds, ``pause`` waits so many."""

    def __init__(
        self,
        a_second: float = A_SECOND,
        at_once: int = AT_ONCE,
        waiting: int = WAITING,
        *,
        now: Now = _now,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._each = 1 / a_second
        self._ahead = (at_once - 1) / a_second
        self._most_waiting = waiting
        self._now = now
        self._pause = pause
        self._lines: OrderedDict[ChatKey, _Line] = OrderedDict()

    @asynccontextmanager
    async def turn(self, chat: ChatKey) -> AsyncIterator[bool]:
        """Wait for the turn of a message; False where newer ones have taken its place."""
        line = self._line(chat)
        if not await self._admitted(line):
            yield False
            return
        try:
            await self._kept_pace(line)
            yield True
        finally:
            _pass_on(line)

    def __len__(self) -> int:
        return len(self._lines)

    def _line(self, chat: ChatKey) -> _Line:
        self._forget_quiet()
        line = self._lines.setdefault(chat, _Line())
        self._lines.move_to_end(chat)
        return line

    def _forget_quiet(self) -> None:
        """Forget the chats that have been quiet for long enough, the longest quiet first."""
        now = self._now()
        while self._lines:
            oldest = next(iter(self._lines.values()))
            if oldest.busy or oldest.full > now:
                break
            self._lines.popitem(last=False)

    async def _admitted(self, line: _Line) -> bool:
        if not line.busy:
            line.busy = True
            return True
        if len(line.waiting) >= self._most_waiting:
            _answer(line.waiting.popleft(), turn=False)
        ticket: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        line.waiting.append(ticket)
        try:
            return await ticket
        except asyncio.CancelledError:
            if ticket.done() and not ticket.cancelled() and ticket.result():
                _pass_on(line)  # the turn had just been given
            raise

    async def _kept_pace(self, line: _Line) -> None:
        now = self._now()
        start = max(now, line.full - self._ahead)
        line.full = max(line.full, start) + self._each
        if start > now:
            await self._pause(start - now)


def _pass_on(line: _Line) -> None:
    """The next one's turn; nobody's if nobody waits."""
    while line.waiting:
        if _answer(line.waiting.popleft(), turn=True):
            return
    line.busy = False


def _answer(ticket: asyncio.Future[bool], *, turn: bool) -> bool:
    """Tell who waits; False where nobody waits any more."""
    if ticket.done():
        return False
    ticket.set_result(turn)
    return True
