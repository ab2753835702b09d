"""``repere services fortnight``: what the hours of a service mean, day by day in French words."""

from __future__ import annotations

import argparse
import os

from bot.cli.command import OK, Command, WrongUse, moment, say_text
from bot.cli.services_wanted import all_services
from bot.config import read_settings
from bot.directory.fortnight import fortnight
from bot.source.problem import meant


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the service, as it is called in its file")
    parser.add_argument("--at", metavar="ISO", help="the first day; today if left out")


def _run(given: argparse.Namespace) -> int:
    day = moment(given.at).date()
    services = {one.id: one for one in all_services(read_settings(os.environ).content.folder, day)}
    if given.id not in services:
        raise WrongUse(f"no service '{given.id}'{meant(given.id, services)}")
    say_text(services[given.id].name)
    for line in fortnight(services[given.id], day):
        say_text(line)
    return OK


FORTNIGHT = Command("fortnight", "the next fourteen days in French words", _arguments, _run)
