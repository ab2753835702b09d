"""``repere chat``: the whole guide in the terminal, with nothing to set up."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Callable
from datetime import datetime

from bot.app import App, running
from bot.channels.terminal.channel import json_to, lines_of, talk, text_to
from bot.cli.command import OK, Command, add_json, known, moment
from bot.clock import Clock, paris_now
from bot.config import read_settings
from bot.engine.event import Start
from bot.engine.link import read_link, write_link

_HINT = "#2 taps the second button, @48.88,2.35 shares a position, Ctrl-D leaves.\n\n"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", metavar="L", help="language, such as fr, en, ru")
    parser.add_argument("--at", metavar="ISO", help="pretend it is this time in Paris")
    parser.add_argument("--start", metavar="ENTRY", default="", help="open this page first")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    fixed = moment(given.at) if given.at else None
    asyncio.run(_talk(given, fixed))
    return OK


async def _talk(given: argparse.Namespace, fixed: datetime | None) -> None:
    def clock() -> datetime:
        return fixed or paris_now()

    settings = read_settings(os.environ)
    async with running(settings, clock, serving=False) as app:
        start = _start(app, given, clock)
        chat = app.keys.key("terminal", "")
        if given.json:
            show, lines = json_to(app.conversation, sys.stdout), lines_of(sys.stdin)
        else:
            sys.stdout.write(_HINT)
            show, lines = text_to(_write()), lines_of(sys.stdin, _prompt)
        await talk(app.conversation, chat, start, lines, show, clock)


def _start(app: App, given: argparse.Namespace, clock: Clock) -> Start:
    content = app.shelf.content
    if given.lang:
        known("language", given.lang, content.pack.languages)
    asked = read_link(content, given.start)
    if not asked.entry and given.start.lower() != write_link(asked).lower():
        known("entry", given.start, content.by_entry)
    return Start(clock(), given.lang or content.pack.source, given.start)


def _prompt() -> None:
    sys.stdout.write("\n> ")
    sys.stdout.flush()


def _write() -> Callable[[str], object]:
    if not sys.stdout.isatty():
        return lambda text: sys.stdout.write(text + "\n")
    from rich.console import Console  # noqa: PLC0415 - only a person at a terminal needs it
    from rich.markdown import Markdown  # noqa: PLC0415

    console = Console(width=76)

    def write(text: str) -> None:
        page, _, buttons = text.rpartition("\n\n")
        console.rule()
        console.print(Markdown(page.replace("\n", "  \n")))
        console.print("\n" + buttons, style="cyan", highlight=False, markup=False)

    return write


COMMAND = Command("chat", "talk to the guide in the terminal", _arguments, _run)
