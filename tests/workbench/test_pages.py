"""A problem leads to the page it is about."""

from __future__ import annotations

import pytest

from bot.source.problem import Problem
from bot.workbench.bench import Bench
from bot.workbench.pages import page_of, problems_of


def _line(bench: Bench, name: str, part: str) -> int:
    lines = (bench.folder / name).read_text("utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if part in line)


def _problem(path: str, line: int) -> Problem:
    return Problem(path, line, 1, "x", "x")


@pytest.mark.parametrize(
    ("file", "part", "page"),
    [
        ("topics/test.yaml", "test.home:", "test.home"),
        ("topics/test.yaml", "Habillons-nous", "test.wear"),
        ("topics/test.yaml", "topic: test", ""),
        ("decisions/wear.yaml", "Quel temps", "test.wear"),
        ("facts.yaml", "tel:", ""),
    ],
)
def test_it_is_the_page_whose_lines_hold_the_problem(
    bench: Bench, file: str, part: str, page: str
) -> None:
    problem = _problem(f"content/{file}", _line(bench, file, part))
    assert page_of(bench.shown, problem) == (page, "fr")


def test_in_a_catalogue_it_is_the_page_of_the_text_in_that_language(bench: Bench) -> None:
    content = bench.shown
    line = content.catalogue("en").messages["test.page#text"].line
    found = page_of(content, _problem("locales/en/LC_MESSAGES/content.po", line + 1))
    assert found == ("test.page", "en")


def test_a_whole_file_is_about_no_page(bench: Bench) -> None:
    assert page_of(bench.shown, _problem("content/topics/test.yaml", 0)) == ("", "fr")


def test_the_problems_of_a_page_are_those_within_its_lines(bench: Bench) -> None:
    first = _problem("content/topics/test.yaml", _line(bench, "topics/test.yaml", "test.page:"))
    after = _problem("content/topics/test.yaml", _line(bench, "topics/test.yaml", "test.sos:"))
    node = bench.shown.nodes["test.page"]
    assert list(problems_of(bench.shown, node, (first, after))) == [first]
