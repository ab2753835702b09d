"""``repere check``: every problem of the content, with its place."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from bot.cli.command import FOUND_PROBLEMS, OK, Command, add_json, say, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.editing.mending import mend_folder, mend_schemas, old_schemas
from bot.source.french import problem_in_french

_SUMS = {"en": "{} problem(s), {} warning(s)", "fr": "{} à corriger, {} à voir"}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fix", action="store_true", help="mend first what cannot change the meaning of a file"
    )
    parser.add_argument("--lang", choices=("en", "fr"), default="en", help="of what is said")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    # Imported here: the channels' libraries take half a second that `chat` need not wait for.
    from bot.rendered.whole import all_problems  # noqa: PLC0415

    settings = read_settings(os.environ)
    folder, locales = settings.content.folder, settings.content.locales
    if given.fix:
        _mend(folder, locales, given.lang, sys.stderr if given.json else sys.stdout)
    problems = all_problems(folder, locales, paris_now())
    problems += old_schemas(folder, paris_now().date())
    if given.lang == "fr":
        problems = [problem_in_french(problem) for problem in problems]
    for problem in problems:
        if given.json:
            say(asdict(problem))
        else:
            say_text(str(problem))
    errors = [problem for problem in problems if problem.level == "error"]
    if not given.json:
        say_text(_SUMS[given.lang].format(len(errors), len(problems) - len(errors)))
    return FOUND_PROBLEMS if errors else OK


def _mend(folder: Path, locales: Path, lang: str, out: TextIO) -> None:
    """Each mend on a line of its own, never among the objects of ``--json``."""
    today = paris_now().date()
    for told in (*mend_folder(folder, locales, today), *mend_schemas(folder, today)):
        out.write(f"{problem_in_french(told) if lang == 'fr' else told}\n")


COMMAND = Command("check", "every problem of the content", _arguments, _run)
