"""The terminal as a channel: a line in, a page out. Nothing to set up, nothing kept."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from typing import TextIO

from bot.channels.terminal.parse import parse
from bot.channels.terminal.render import as_json, as_text
from bot.conversation import Conversation
from bot.engine.event import Start
from bot.engine.reply import Turn
from bot.sessions.keys import ChatKey

Clock = Callable[[], datetime]
Show = Callable[[Turn], None]


async def talk(
    conversation: Conversation,
    chat: ChatKey,
    start: Start,
    lines: AsyncIterator[str],
    show: Show,
    clock: Clock,
) -> None:
    """A whole talk: the first page, then a page for each line until the input ends."""
    turn = await conversation.answer(chat, start)
    show(turn)
    async for line in lines:
        event = parse(line, turn.reply, clock(), turn.session.lang)
        turn = await conversation.answer(chat, event)
        show(turn)


async def lines_of(stream: TextIO, prompt: Callable[[], None] | None = None) -> AsyncIterator[str]:
    """The lines of a stream, read without stopping the rest of the program."""
    while True:
        if prompt is not None:
            prompt()
        line = await asyncio.to_thread(stream.readline)
        if not line:
            return
        yield line.rstrip("\n")


def json_to(conversation: Conversation, out: TextIO) -> Show:
    """Shows each turn as one JSON object a line."""

    def show(turn: Turn) -> None:
        out.write(json.dumps(as_json(conversation.shelf.content, turn), ensure_ascii=False) + "\n")
        out.flush()

    return show


def text_to(write: Callable[[str], object]) -> Show:
    """Shows each turn as text."""

    def show(turn: Turn) -> None:
        write(as_text(turn))

    return show
