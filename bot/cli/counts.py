"""``repere counts``: pages shown, per day, language and page; small numbers are hidden."""

from __future__ import annotations

import argparse
import asyncio
import os

from bot.app import counts_file
from bot.cli.command import OK, Command, add_json, say, say_text
from bot.config import read_settings
from bot.counts.store import read_counts
from bot.counts.tally import published


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    counted = asyncio.run(read_counts(counts_file(settings)))
    numbers = published(counted, settings.counts.smallest)
    for cell, number in numbers.items():
        shown: object = f"<{settings.counts.smallest}" if number is None else number
        if given.json:
            day, language, page = str(cell.day), cell.language, cell.page
            say({"day": day, "language": language, "page": page, "shown": number})
        else:
            say_text(f"{cell.day} {cell.language} {cell.page} {shown}")
    return OK


COMMAND = Command("counts", "pages shown, small numbers hidden", _arguments, _run)
