"""``repere check``: every problem of the content, with its place."""

from __future__ import annotations

import argparse
import os
from dataclasses import asdict
from pathlib import Path

from bot.cli.command import FOUND_PROBLEMS, OK, Command, add_json, say, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.content.load import load
from bot.directory.read import read_services
from bot.source.problem import Problem


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    problems = all_problems(settings.content.folder, settings.content.locales)
    for problem in problems:
        if given.json:
            say(asdict(problem))
        else:
            say_text(str(problem))
    errors = [problem for problem in problems if problem.level == "error"]
    if not given.json:
        say_text(f"{len(errors)} problem(s), {len(problems) - len(errors)} warning(s)")
    return FOUND_PROBLEMS if errors else OK


def all_problems(folder: Path, locales: Path) -> list[Problem]:
    """The problems of everything that editors and translators write, sorted by place."""
    # Imported here: the channels' libraries take half a second that `chat` need not wait for.
    from bot.rendered.check import rendering_problems  # noqa: PLC0415

    now = paris_now()
    today = now.date()
    loaded = load(folder, locales, today, whole=True)
    services, faults = read_services(folder, today)
    problems = {*loaded.problems, *faults}
    if loaded.content is not None:
        problems.update(rendering_problems(loaded.content, services, now))
    return sorted(problems)


COMMAND = Command("check", "every problem of the content", _arguments, _run)
