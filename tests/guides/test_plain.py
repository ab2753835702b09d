"""The guides are easy to read, short, and call things by the names that stand on the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.content.content import Content
from bot.content.readability import lix
from bot.workbench.screens.registry import SCREENS
from tests.conftest import ROOT
from tests.guides.guide import FRENCH, name, prose, rows

LISTS = frozenset({"aide-memoire.md", "commandes.md"})
"""Where one looks something up: nobody reads them from top to bottom."""
READ = [guide for guide in FRENCH if guide.name not in LISTS]
HARDEST = 40
"""LIX. Below 30 is a book for children, above 50 an official text."""
LONGEST = 130
"""Lines: two or three screens."""


@pytest.mark.parametrize("guide", READ, ids=name)
def test_a_guide_is_easy_to_read(guide: Path) -> None:
    assert 0 < lix(_sentences(guide)) <= HARDEST


@pytest.mark.parametrize("guide", READ, ids=name)
def test_a_guide_is_a_few_screens_long(guide: Path) -> None:
    assert len(guide.read_text("utf-8").splitlines()) <= LONGEST


def test_every_guide_is_one_step_from_where_editors_or_outreach_workers_begin() -> None:
    begin = [guide for guide in FRENCH if guide.name == "README.md"]
    linked = {
        (guide.parent / target).resolve()
        for guide in begin
        for target in re.findall(r"\]\(([^)#]+\.md)", guide.read_text("utf-8"))
    }
    assert set(FRENCH) - set(begin) - linked == set()


def test_every_screen_of_the_workbench_is_explained_under_its_name() -> None:
    table = rows(ROOT / "docs/editors/commencer.md", "## Voir les pages")
    assert [row[0] for row in table] == [screen.title for screen in SCREENS]


def test_a_screen_that_a_guide_names_is_in_the_menu() -> None:
    titles = {screen.title for screen in SCREENS}
    for guide in FRENCH:
        said = re.findall(
            r"écran «[\s\u202f\u00a0]([^»]+?)[\s\u202f\u00a0]»", guide.read_text("utf-8")
        )
        assert set(said) <= titles, name(guide)


def test_the_buttons_that_outreach_workers_are_shown_are_the_ones_on_the_page(
    content: Content,
) -> None:
    shown = [content.interface[button] for button in ("emergency", "language", "hide", "leave")]
    guides = "".join(guide.read_text("utf-8") for guide in FRENCH)
    assert [one for one in shown if f"**{one}**" not in guides] == []


def _sentences(guide: Path) -> str:
    """What is read from left to right: no tables, no code, no addresses of links, no marks."""
    lines = [line for line in prose(guide).splitlines() if not line.startswith(("|", "#", "!["))]
    text = re.sub(r"\]\([^)]+\)|[\[\]]", "", "\n".join(lines))
    text = re.sub(r"`[^`]+`", "x", text).replace("**", "")
    paragraphs = re.split(r"\n(?:\s*\n|(?=- |\d\. ))", text)
    return "\n".join(" ".join(one.split()) for one in paragraphs)
