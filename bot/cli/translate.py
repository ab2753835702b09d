"""``repere translate``: the translators' round trip on gettext catalogues."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from bot.cli.command import OK, Command, add_json, known, say, say_text
from bot.clock import paris_now
from bot.config import Settings, read_settings
from bot.content.content import Content
from bot.content.load import must_load
from bot.content.messages import messages
from bot.directory.read import read_services
from bot.languages.exchange import Entry, share, update, write_template


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["extract", "update", "status"])
    parser.add_argument("--lang", metavar="L", help="one language only")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    content = must_load(settings.content.folder, settings.content.locales, paris_now().date())
    locales = settings.content.locales
    languages = _languages(content, given.lang)
    entries = list(_entries(settings, content))
    if given.what in ("extract", "update"):
        _written(write_template(entries, locales), given)
    for language in languages:
        if given.what == "update":
            _written(update(entries, locales, language), given)
        elif given.what == "status":
            one = share(locales, language)
            if given.json:
                say(one._asdict())
            else:
                rate = 100 * one.translated / max(one.messages, 1)
                say_text(f"{language}: {one.translated} of {one.messages} ({rate:.0f} %)")
    return OK


def _languages(content: Content, only: str | None) -> list[str]:
    others = [code for code in content.pack.languages if code != content.pack.source]
    return others if only is None else [known("language to translate into", only, others)]


def _written(file: Path, given: argparse.Namespace) -> None:
    if given.json:
        say({"file": str(file)})
    else:
        say_text(str(file))


def _entries(settings: Settings, content: Content) -> Iterator[Entry]:
    services, _ = read_services(settings.content.folder, paris_now().date())
    for message in messages(content, services):
        comments = [message.note] if message.note else []
        if message.most:
            comments.append(f"at most {message.most} characters")
        line = message.line
        yield Entry(message.context, message.text, message.path, line, tuple(comments))


COMMAND = Command("translate", "extract, update and count translations", _arguments, _run)
