"""Problems are listed file by file, those to correct first."""

from __future__ import annotations

from pathlib import Path

from bot.source.problem import Problem
from bot.workbench import words
from bot.workbench.bench import Bench
from bot.workbench.desk import Desk
from bot.workbench.screens.problems import SCREEN, lines_of
from tests.conftest import NOW
from tests.workbench.conftest import shown


async def test_without_a_problem_it_says_so_and_whether_that_is_sure(
    desk: Desk, bench: Bench
) -> None:
    assert words.NO_PROBLEM_YET in await shown(SCREEN, desk)
    bench.take((), NOW)
    assert words.NO_PROBLEM in await shown(SCREEN, desk)


async def test_those_to_correct_come_first(desk: Desk, bench: Bench) -> None:
    warning = Problem("content/a.yaml", 1, 1, "x", "un doute", "warning")
    error = Problem("content/b.yaml", 1, 1, "x", "une faute")
    bench.take((warning, error), NOW)
    text = await shown(SCREEN, desk)
    assert text.index("une faute") < text.index("un doute")


async def test_a_very_long_list_says_how_long_it_is(desk: Desk, bench: Bench) -> None:
    bench.take(tuple(Problem("a.yaml", n, 1, "x", "x") for n in range(1, 302)), NOW)
    text = await shown(SCREEN, desk)
    assert words.MOST_SHOWN.format(shown=200, number=301) in text
    assert text.count("<li") == 200


def test_the_lines_of_a_file_are_those_that_problems_name(bench: Bench, folder: Path) -> None:
    assert lines_of(bench, "content/topics/test.yaml")[0] == "topic: test"
    assert lines_of(bench, "locales/en/LC_MESSAGES/content.po")
    assert lines_of(bench, "content/gone.yaml") == []
    (folder / "odd.yaml").write_bytes(b"\xff")
    assert lines_of(bench, "content/odd.yaml") == []
