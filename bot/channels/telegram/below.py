"""The pictures and voices below a page: there once, and gone with their page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from telegram import Bot

from bot.channels.telegram.media import MediaSender
from bot.engine import session as token
from bot.engine.reply import Turn
from bot.sessions.keys import ChatKey
from bot.sessions.recent import Recent

Standing = tuple[tuple[int, str], ...]
"""The numbers of the messages that show something, each with the name of its file."""
Remove = Callable[[Bot, int, tuple[int, ...]], Awaitable[None]]


def of_the_page(standing: Standing, turn: Turn) -> Standing:
    """What stands in the chat, if it is what the page wants; else nothing of it."""
    wanted = tuple(one.flat.name for one in turn.reply.media)
    return standing if tuple(name for _, name in standing) == wanted else ()


class Below:
    """Puts them there once the page is shown; the next tap does not wait for that."""

    def __init__(self, recent: Recent, remove: Remove) -> None:
        self._recent = recent
        self._remove = remove
        self._sender = MediaSender()

    async def add(self, bot: Bot, number: int, chat: ChatKey, turn: Turn, at: datetime) -> None:
        """Send what a page has, unless it stands there already. ``number`` is that of the chat.

        Whoever has gone on meanwhile is left with no picture of a page that is gone.
        """
        if not turn.reply.media or self._recent.recall(chat, at).media:
            return
        sent = tuple(
            [
                (message, one.flat.name)
                for one in turn.reply.media
                if (message := await self._sender.send(bot, number, one))
            ]
        )
        messages = tuple(message for message, _ in sent)
        memory = self._recent.recall(chat, at)
        if memory.media or memory.token != token.write(turn.session):
            await self._remove(bot, number, messages)
        else:
            self._recent.remember_messages(chat, (*messages, *memory.messages), at, sent)
