"""Everything that is wrong, file by file, with the line and what to do."""

from __future__ import annotations

from html import escape
from itertools import groupby
from pathlib import Path

from bot.source.problem import Problem
from bot.workbench import words
from bot.workbench.bench import Bench
from bot.workbench.desk import Asked, Desk
from bot.workbench.screens.screen import Screen
from bot.workbench.told import told

_MOST = 200
"""More problems than this are a list that nobody reads, and a slow page."""


async def show(desk: Desk, asked: Asked) -> str:
    """The problems, those to correct first."""
    return listed(desk.bench)


def listed(bench: Bench) -> str:
    """The problems of the bench as a list; a sentence where there are none."""
    problems = bench.problems
    if not problems:
        none = words.NO_PROBLEM if bench.checked_at else words.NO_PROBLEM_YET
        return f'<p class="fine">{escape(none)}</p>'
    by_level = sorted(problems, key=lambda one: one.level != "error")[:_MOST]
    some = ""
    if len(problems) > _MOST:
        cut = words.MOST_SHOWN.format(shown=_MOST, number=len(problems))
        some = f"<p>{escape(cut)}</p>"
    files = groupby(by_level, key=lambda one: (one.level, one.path))
    return some + "".join(_file(bench, path, list(found)) for (_, path), found in files)


def _file(bench: Bench, path: str, problems: list[Problem]) -> str:
    lines = lines_of(bench, path)
    items = "".join(told(one, bench.content, lines) for one in problems)
    return (
        f'<section><h2><code>{escape(path)}</code></h2><ul class="problems">{items}</ul></section>'
    )


def lines_of(bench: Bench, path: str) -> list[str]:
    """The lines of a file that problems name; none where it cannot be read."""
    for root in (bench.folder.parent, bench.locales.parent):
        try:
            return _read(root / path)
        except (OSError, UnicodeDecodeError):
            continue
    return []


def _read(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines()


SCREEN = Screen("problems", words.PROBLEMS, show)
