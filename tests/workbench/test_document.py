"""The frame says where one is, and what state the content is in."""

from __future__ import annotations

from pathlib import Path

from bot.source.problem import Problem
from bot.workbench import words
from bot.workbench.bench import Bench
from bot.workbench.document import document
from bot.workbench.files import SCRIPT, STYLE
from bot.workbench.screens.registry import BY_NAME, SCREENS
from tests.conftest import NOW
from tests.workbench.conftest import change

WRONG = Problem("content/x.yaml", 1, 1, "x", "x")
DOUBTFUL = Problem("content/x.yaml", 2, 1, "x", "x", "warning")


def _page(bench: Bench) -> str:
    return document(bench, SCREENS, BY_NAME["map"], "<p>inside</p>")


def test_every_screen_is_in_the_menu_and_the_one_shown_is_marked(bench: Bench) -> None:
    page = _page(bench)
    for screen in SCREENS:
        assert f'href="/{screen.name}"' in page
    assert '<a href="/map" class="here">' in page
    assert page.count('class="here"') == 1
    assert "<p>inside</p>" in page
    assert STYLE.address in page
    assert SCRIPT.address in page


def test_it_says_that_it_is_checking_then_when_it_was_done(bench: Bench) -> None:
    assert words.CHECKING in _page(bench)
    bench.take((WRONG, DOUBTFUL), NOW)
    page = _page(bench)
    assert words.CHECKING not in page
    assert "15:00:00" in page
    assert words.SEVERAL_PROBLEMS.format(number=1) in page
    assert words.SEVERAL_WARNINGS.format(number=1) in page


def test_it_says_when_nothing_could_be_checked(bench: Bench) -> None:
    bench.give_up()
    assert words.STOPPED in _page(bench)
    bench.renew()
    assert words.STOPPED not in _page(bench)


def test_it_says_that_what_is_shown_is_older_than_what_is_saved(bench: Bench, folder: Path) -> None:
    assert words.BEHIND not in _page(bench)
    change(folder, "topics/test.yaml", "text: Une page\n", "text: Une : page\n")
    bench.renew()
    assert words.BEHIND in _page(bench)


def test_each_page_says_which_version_it_shows(bench: Bench) -> None:
    assert f'data-version="{bench.version}"' in _page(bench)
