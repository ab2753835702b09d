"""``repere services calls``: whom to phone, in order of need, and what to ask."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from bot.cli.command import OK, Command, WrongUse, add_json, moment, say, say_text
from bot.cli.services_wanted import all_services, in_areas, said_since
from bot.config import read_settings
from bot.directory.call_sheet import Call, as_csv, as_html, calls
from bot.directory.keeping import due
from bot.directory.offers import read_offers


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--area", metavar="TOWN|POSTCODE", action="append", default=[], help="may be repeated"
    )
    parser.add_argument("--html", metavar="FILE", type=Path, help="a page to print on A4")
    parser.add_argument("--csv", metavar="FILE", type=Path, help="a table for a spreadsheet")
    parser.add_argument("--limit", metavar="N", type=int, help="only the first N")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    if given.limit is not None and given.limit < 1:
        raise WrongUse(f"no limit '{given.limit}'; allowed: 1 or more")
    settings, day = read_settings(os.environ), moment(None).date()
    services = in_areas(all_services(settings.content.folder, day), given.area)
    said, vital = said_since(settings, services), read_offers(settings.content.folder).vital
    made = calls(due(services, day, said, vital), day)[: given.limit]
    if given.html:
        given.html.write_text(as_html(made, day), encoding="utf-8")
    if given.csv:
        given.csv.write_text(as_csv(made), encoding="utf-8", newline="")
    if given.json:
        for one in made:
            say(one._asdict())
    elif given.html or given.csv:
        files = " ".join(str(file) for file in (given.html, given.csv) if file)
        say_text(f"{len(made)} call(s): {files}")
    else:
        for number, one in enumerate(made, 1):
            _told(number, one)
    return OK


def _told(number: int, one: Call) -> None:
    phones = ", ".join(one.phones) or "-"
    say_text(f"{number}. {one.name} ({one.id}): {', '.join(one.why)}; {phones}")
    for question in one.questions:
        say_text(f"   {question}")


CALLS = Command("calls", "whom to phone, in order of need, and what to ask", _arguments, _run)
