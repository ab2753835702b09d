"""``repere say``: one typed text with no session behind it, and what it was taken to mean."""

from __future__ import annotations

import argparse
import asyncio
import os

from bot.app import running
from bot.channels.terminal.render import as_json, as_text
from bot.cli.command import OK, Command, add_json, known, say, say_text, texts
from bot.clock import paris_now
from bot.config import read_settings
from bot.content.content import Content
from bot.engine.event import Text


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", metavar="L", default="fr", help="language of the person")
    parser.add_argument("text", metavar="TEXT", help="what was typed; - reads a text a line")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    asyncio.run(_say(given))
    return OK


async def _say(given: argparse.Namespace) -> None:
    settings = read_settings(os.environ)
    async with running(settings, paris_now, serving=False) as app:
        content = app.shelf.content
        known("language", given.lang, content.pack.languages)
        for number, text in enumerate(texts(given.text)):
            chat = app.keys.key("say", number)
            turn = await app.conversation.answer(chat, Text(paris_now(), text, given.lang))
            app.conversation.recent.forget(chat)
            if given.json:
                say({**as_json(content, turn), "matches": matches(content, text)})
            else:
                say_text(as_text(turn))


def matches(content: Content, text: str) -> list[str]:
    """The entries that a text opens, best first; the emergency first of all."""
    words = content.vocabulary
    found: list[str] = []
    if words.crisis(text):
        found += content.nodes[content.pack.emergency].entries
    if content.pack.despair and words.despair(text):
        found += content.nodes[content.pack.despair].entries
    if words.hide(text):
        found += content.nodes[content.pack.hide].entries
    found += [hit.name for hit in words.entries(text)]
    return list(dict.fromkeys(found))


COMMAND = Command("say", "answer one typed text", _arguments, _run)
