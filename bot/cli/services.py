"""``repere services``: the directory's own commands, one file each. ``build`` makes the file that
is searched."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import TextIO

from bot.app import directory_file
from bot.cli.command import FOUND_PROBLEMS, OK, Command, say_text
from bot.cli.services_audit import AUDIT
from bot.cli.services_calls import CALLS
from bot.cli.services_coverage import COVERAGE
from bot.cli.services_export import EXPORT
from bot.cli.services_fortnight import FORTNIGHT
from bot.cli.services_import import IMPORT
from bot.cli.services_verify import VERIFY
from bot.clock import paris_now
from bot.config import read_settings
from bot.directory.read import read_services
from bot.directory.store import build, fingerprint_of


def _arguments(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="what", required=True, metavar="COMMAND")
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        command.arguments(sub)
        sub.set_defaults(run_service=command.run)


def _run(given: argparse.Namespace) -> int:
    return int(given.run_service(given))


def _no_arguments(parser: argparse.ArgumentParser) -> None:
    """``build`` takes none."""


def _build(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    services, problems = read_services(settings.content.folder, paris_now().date())
    errors = [problem for problem in problems if problem.level == "error"]
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    if errors:
        return FOUND_PROBLEMS
    file = directory_file(settings)
    build(services, file, fingerprint_of(settings.content.folder), counting(sys.stderr))
    say_text(f"{len(services)} services: {file}")
    return OK


def counting(out: TextIO) -> Callable[[int], None]:
    """Tells somebody at a terminal how far a long build is; a file or another program nothing."""

    def count(number: int) -> None:
        if out.isatty():
            out.write(f"\r{number:,} services\r")
            out.flush()

    return count


BUILD = Command("build", "build the directory of services", _no_arguments, _build)
COMMANDS: tuple[Command, ...] = (
    BUILD,
    CALLS,
    VERIFY,
    AUDIT,
    FORTNIGHT,
    IMPORT,
    EXPORT,
    COVERAGE,
)
COMMAND = Command("services", "the directory of services", _arguments, _run)
