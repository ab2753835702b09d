"""Every kind that content may have is shown by somebody, and nobody shows another."""

from __future__ import annotations

from pathlib import Path

from bot.content.content import Content
from bot.content.kind import BY_NAME
from bot.engine.kinds import registry
from bot.engine.reply import Turn
from bot.engine.session import Session
from bot.engine.step import open_page
from tests.conftest import NOW
from tests.engine.kinds.making import found

NOT_A_KIND = {"__init__", "registry", "service"}
"""``service`` is the second page of the services kind."""


def test_every_kind_of_content_is_shown_and_the_other_way_round() -> None:
    assert set(registry.KINDS) == set(BY_NAME)


def test_every_file_of_a_kind_shows_one() -> None:
    assert registry.__file__ is not None
    files = {file.stem for file in Path(registry.__file__).parent.glob("*.py")}
    shown = {show.__module__.rsplit(".", 1)[1] for show in registry.KINDS.values()}
    assert files - NOT_A_KIND == shown


def test_the_made_content_has_a_page_of_every_kind_and_each_opens(small: Content) -> None:
    assert {node.kind for node in small.nodes.values()} == set(BY_NAME)
    for node in small.nodes:
        turn = open_page(small, Session("fr", node), NOW, found())
        assert isinstance(turn, Turn)
        assert turn.reply.texts
