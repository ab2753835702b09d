"""What was said last in a chat, in memory, for minutes: so that typed text knows where it belongs.

A button carries its whole session, so nothing here is needed to press one. If it is gone, a typed
text is answered as a fresh question.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.sessions.keys import ChatKey

MOST_MESSAGES = 50


@dataclass(frozen=True, slots=True)
class Memory:
    """The last session of a chat as a token, and which messages may be removed again.

    ``messages`` are the channel's own numbers of messages, the living one last; ``media`` says
    which of them show a picture or a voice, and the name of its file.
    """

    token: str = ""
    messages: tuple[int, ...] = ()
    until: datetime | None = None
    media: tuple[tuple[int, str], ...] = ()


class Recent:
    """A bounded memory with a short time to live."""

    def __init__(self, minutes: int = 30, most: int = 50_000) -> None:
        self._life = timedelta(minutes=minutes)
        self._most = most
        self._memories: OrderedDict[ChatKey, Memory] = OrderedDict()

    def recall(self, chat: ChatKey, at: datetime) -> Memory:
        """What is remembered of a chat at this moment; an empty memory if nothing is."""
        memory = self._memories.get(chat)
        if memory is None or (memory.until is not None and memory.until < at):
            self._memories.pop(chat, None)
            return Memory()
        return memory

    def remember(self, chat: ChatKey, token: str, at: datetime) -> None:
        """The session where a chat now stands."""
        self._keep(chat, replace(self.recall(chat, at), token=token), at)

    def remember_messages(
        self,
        chat: ChatKey,
        messages: tuple[int, ...],
        at: datetime,
        media: tuple[tuple[int, str], ...] = (),
    ) -> None:
        """The messages that may be removed, the living one last; which of them show what."""
        kept = messages[-MOST_MESSAGES:]
        self._keep(chat, replace(self.recall(chat, at), messages=kept, media=media), at)

    def forget(self, chat: ChatKey) -> None:
        """Forget a chat now."""
        self._memories.pop(chat, None)

    def __len__(self) -> int:
        return len(self._memories)

    def _keep(self, chat: ChatKey, memory: Memory, at: datetime) -> None:
        # In UTC: on the clock of Paris, half an hour may last an hour and a half in October.
        self._memories[chat] = replace(memory, until=at.astimezone(UTC) + self._life)
        self._memories.move_to_end(chat)
        self.forget_old(at)

    def forget_old(self, at: datetime) -> None:
        """Forget the chats whose time is over at this moment, and those that are too many."""
        while self._memories:
            oldest = next(iter(self._memories.values()))
            expired = oldest.until is not None and oldest.until < at
            if not expired and len(self._memories) <= self._most:
                break
            self._memories.popitem(last=False)
