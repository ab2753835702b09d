"""``repere services import``: drafts from a file of another directory, told row by row."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.cli.command import FOUND_PROBLEMS, OK, Command, WrongUse, known, moment, say_text
from bot.config import read_settings
from bot.directory.formats.drafts import NotAServicesFile, added, as_yaml, kept_apart
from bot.directory.formats.format import Entry, FileRefused, Format, Row
from bot.directory.formats.registry import FORMATS
from bot.directory.formats.report import report
from bot.directory.formats.terms import terms_of
from bot.directory.formats.twins import twins_told
from bot.directory.read import records

_READ = tuple(one.name for one in FORMATS if one.read)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("format", metavar="FORMAT", help=", ".join(_READ))
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "--into",
        metavar="FILE",
        type=Path,
        help="a services file, new or not; else the drafts go to standard output",
    )
    parser.add_argument(
        "--hours-seen-on",
        metavar="DATE",
        help="the day on which the hours of the file were seen, for rows that do not say it",
    )
    parser.add_argument(
        "--i-have-permission",
        action="store_true",
        help="the owner of the data has given leave to use it here",
    )


def _run(given: argparse.Namespace) -> int:
    """Exit code 1 if a row, or a field of one, was refused. No record is ever written over."""
    known("format to read", given.format, _READ)
    one = next(one for one in FORMATS if one.name == given.format)
    if one.permission and not given.i_have_permission:
        raise WrongUse(f"{one.permission} ; si vous l’avez, dites-le avec --i-have-permission")
    folder = read_settings(os.environ).content.folder
    entries = [Entry(*record) for record in records(folder)]
    rows = kept_apart(_rows(one, given, folder), {entry.id for entry in entries})
    rows = twins_told(rows, entries)
    _tell(rows)
    drafts = as_yaml(rows)
    if given.into is not None and drafts:
        _add(given.into, drafts)
    elif drafts:
        sys.stdout.write(f"services:\n{drafts}")
    return FOUND_PROBLEMS if any(row.refused for row in rows) else OK


def _rows(one: Format, given: argparse.Namespace, folder: Path) -> list[Row]:
    assert one.read is not None  # _READ holds those that have it
    today = moment(None).date()
    try:
        return one.read(given.file, terms_of(folder, today, seen_on=_seen_on(given, today)))
    except FileRefused as fault:
        raise WrongUse(str(fault)) from fault


def _seen_on(given: argparse.Namespace, today: date) -> date | None:
    if given.hours_seen_on is None:
        return None
    day = moment(given.hours_seen_on).date()
    if day > today:
        raise WrongUse(f"--hours-seen-on: « {day} » est dans l’avenir")
    return day


def _tell(rows: Sequence[Row]) -> None:
    for line in report(rows):
        sys.stderr.write(f"{line}\n")


def _add(file: Path, drafts: str) -> None:
    """The whole file or nothing of it."""
    try:
        text = added(file.read_bytes().decode("utf-8") if file.exists() else "", drafts)
        new = file.with_suffix(".new")
        new.write_bytes(text.encode("utf-8"))
        new.replace(file)
    except (NotAServicesFile, UnicodeDecodeError) as fault:
        raise WrongUse(f"« {file} » : {fault}") from fault
    except OSError as fault:
        raise WrongUse(f"« {file} » : {fault.strerror}") from fault
    say_text(f"{file}")


IMPORT = Command("import", "drafts from a file of another directory", _arguments, _run)
