"""``repere schema``: what editors' programs need to complete and explain the content's files."""

from __future__ import annotations

import argparse
import os

from bot.cli.command import FOUND_PROBLEMS, OK, Command, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.editing.schemas import out_of_date, write_schemas


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--write", action="store_true", help="write them to content/schemas; else only compare"
    )


def _run(given: argparse.Namespace) -> int:
    """Exit code 1 if a schema is out of date and was not written."""
    folder, today = read_settings(os.environ).content.folder, paris_now().date()
    stale = write_schemas(folder, today) if given.write else out_of_date(folder, today)
    for file in stale:
        say_text(f"{'written' if given.write else 'out of date'}: {file.relative_to(folder)}")
    if stale and not given.write:
        say_text("write them with: repere schema --write")
        return FOUND_PROBLEMS
    return OK


COMMAND = Command("schema", "JSON Schemas of the content's files, for editors", _arguments, _run)
