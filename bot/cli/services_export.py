"""``repere services export``: the open part of the directory, for others."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from bot.cli.command import OK, Command, WrongUse, known, moment, say_text
from bot.cli.services_wanted import all_services
from bot.config import read_settings
from bot.directory.formats.format import Entry, FileRefused
from bot.directory.formats.leaving import export
from bot.directory.formats.registry import FORMATS
from bot.directory.formats.terms import terms_of
from bot.directory.read import records

_WRITTEN = tuple(one.name for one in FORMATS if one.write)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("format", metavar="FORMAT", help=", ".join(_WRITTEN))
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "--against",
        metavar="FILE",
        type=Path,
        help="for osm: what Overpass answered, to propose only what differs",
    )


def _run(given: argparse.Namespace) -> int:
    """Hidden places, drafts, and what is not open data stay; each is named on standard error."""
    known("format to write", given.format, _WRITTEN)
    one = next(one for one in FORMATS if one.name == given.format)
    folder, day = read_settings(os.environ).content.folder, moment(None).date()
    all_services(folder, day)  # nothing leaves a directory that has faults
    entries = [Entry(*record) for record in records(folder)]
    try:
        left = export(one, entries, given.file, terms_of(folder, day, given.against))
    except FileRefused as fault:
        raise WrongUse(str(fault)) from fault
    except OSError as fault:
        raise WrongUse(f"'{given.file}': {fault.strerror}") from fault
    for told in left:
        sys.stderr.write(f"laissé de côté : {told}\n")
    say_text(f"{len(entries) - len(left)} services : {given.file}")
    return OK


EXPORT = Command("export", "the open part of the directory, for others", _arguments, _run)
