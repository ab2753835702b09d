"""``repere services coverage``: which establishments of FINESS the directory has."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from pathlib import Path

from bot.cli.command import FOUND_PROBLEMS, OK, Command, WrongUse, add_json, moment, say, say_text
from bot.config import read_settings
from bot.directory.formats.coverage import Covered, coverage
from bot.directory.formats.finess import NAME, registered
from bot.directory.formats.format import Entry, FileRefused
from bot.directory.formats.terms import terms_of
from bot.directory.read import records


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the CSV of FINESS")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    """Exit code 1 if an establishment is missing."""
    folder = read_settings(os.environ).content.folder
    entries = [Entry(*record) for record in records(folder)]
    try:
        words = terms_of(folder, moment(None).date()).words.get(NAME, {})
        if not words:
            raise WrongUse(f"exchange.yaml names no category under '{NAME}': nothing to look for")
        found = coverage(registered(given.file, words), entries)
    except FileRefused as fault:
        raise WrongUse(str(fault)) from fault
    for one in found:
        if given.json:
            say({**one.one._asdict(), "cover": one.cover, "by": list(one.by)})
        elif one.cover != "covered":
            say_text(_line(one))
    if not given.json:
        counted = Counter[str](one.cover for one in found)
        states = ("covered", "perhaps", "missing")
        say_text(", ".join(f"{state} {counted[state]}" for state in states))
    return FOUND_PROBLEMS if any(one.cover == "missing" for one in found) else OK


def _line(found: Covered) -> str:
    one = found.one
    by = f": {', '.join(found.by)}" if found.by else ""
    return f"{found.cover} {one.category} {one.number} {one.name}, {one.postcode}{by}"


COVERAGE = Command("coverage", "which establishments of FINESS are here", _arguments, _run)
