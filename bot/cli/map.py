"""``repere map``: the tree of pages as a drawing, and what is dead weight in it."""

from __future__ import annotations

import argparse
import os

from bot.cli.command import OK, Command, WrongUse, add_json, say, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.content.content import Content
from bot.content.drawing import dead, mermaid, weights
from bot.content.load import must_load
from bot.source.problem import meant
from bot.stories.read import read_stories


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("topic", metavar="TOPIC", nargs="?", default="", help="one topic only")
    parser.add_argument("--dead", action="store_true", help="only list the dead weight")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    content = must_load(settings.content.folder, settings.content.locales, paris_now().date())
    topics = {node.topic for node in content.nodes.values()}
    if given.topic and given.topic not in topics:
        raise WrongUse(f"no topic '{given.topic}'{meant(given.topic, topics)}")
    files, _ = read_stories(settings.content.folder)
    told = {beat.page for file in files for story in file.stories for beat in story.talk}
    if given.json:
        for one in dead(content, told) if given.dead else weights(content, told):
            if one.page.startswith(given.topic):
                say(one._asdict())
        return OK
    if not given.dead:
        say_text("\n".join(mermaid(content, told, given.topic)))
    for line in _dead_words(content, told, given.topic):
        say_text(line if given.dead else f"%% {line}")
    return OK


def _dead_words(content: Content, told: set[str], topic: str) -> list[str]:
    lines = []
    for page, taps, visited in dead(content, told):
        if not page.startswith(topic):
            continue
        if not visited:
            lines.append(f"{page}: no story visits it")
        if taps is not None and taps > content.pack.limits.taps:
            lines.append(f"{page}: {taps} taps from home")
    return lines


COMMAND = Command("map", "draw the tree of pages (Mermaid)", _arguments, _run)
