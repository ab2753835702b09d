"""The pages that people open under load: tokens of the real content, and how to know the page."""

from __future__ import annotations

import random
import re
from typing import NamedTuple

from bot.app import App, running
from bot.channels.whatsapp.render import Words, messages
from bot.clock import paris_now
from bot.config import Settings
from bot.content.kind import BY_NAME
from bot.engine import session as token
from bot.engine.event import Tap
from bot.engine.reply import Turn
from bot.engine.session import Session, write_point

_MANY = 400
_PLACE = write_point(48.8842, 2.3656)  # Stalingrad
_MARKUP = re.compile("[*<>&'\"\\[\\]()\u2066-\u2069]")
_SEED = 20261125


class Opened(NamedTuple):
    """What a tap sends, words that only its page begins with, and its messages on WhatsApp."""

    token: str
    words: str
    messages: int


async def pages(settings: Settings) -> list[Opened]:
    """A few hundred pages in every language, lists of services near a place among them."""
    async with running(settings, paris_now, serving=False) as app:
        content = app.shelf.content
        wanted = [
            Session(lang, node.id, place=_PLACE if BY_NAME[node.kind].asks_place else "")
            for lang in content.pack.languages
            for node in content.nodes.values()
            if node.id != content.pack.hide
        ]
        chosen = random.Random(_SEED).sample(wanted, _MANY)
        return [await _opened(app, session) for session in chosen]


async def _opened(app: App, session: Session) -> Opened:
    written = token.write(session)
    turn = await app.conversation.answer(None, Tap(paris_now(), written))
    return Opened(written, _words(turn), len(messages(turn.reply, Words(), written)))


def _words(turn: Turn) -> str:
    """The longest run without markup of the first line: it is the same on every channel."""
    line = turn.reply.texts[0].strip().split("\n", 1)[0]
    return max(_MARKUP.split(line), key=len).strip()
