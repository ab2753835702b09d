"""``repere services``: the directory's own commands. ``build`` makes the file that is searched."""

from __future__ import annotations

import argparse
import os
import sys

from bot.app import directory_file
from bot.cli.command import FOUND_PROBLEMS, OK, Command, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.directory.read import read_services
from bot.directory.store import build, fingerprint_of


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["build"])


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    services, problems = read_services(settings.content.folder, paris_now().date())
    errors = [problem for problem in problems if problem.level == "error"]
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    if errors:
        return FOUND_PROBLEMS
    file = directory_file(settings)
    build(services, file, fingerprint_of(settings.content.folder))
    say_text(f"{len(services)} services: {file}")
    return OK


COMMAND = Command("services", "build the directory of services", _arguments, _run)
