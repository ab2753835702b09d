"""The workbench speaks plain French, and of no topic."""

from __future__ import annotations

from typing import get_args

from bot.content.content import Content, State
from bot.directory.freshness import Sureness
from bot.directory.keeping import NEEDS
from bot.directory.service import Status
from bot.workbench import words
from tests.conftest import ROOT


def _texts() -> list[str]:
    said = [value for name, value in vars(words).items() if name.isupper()]
    several = [one.values() if isinstance(one, dict) else (one,) for one in said]
    return [text for texts in several for text in texts]


def test_everything_it_says_is_written_with_french_signs() -> None:
    for text in _texts():
        assert "'" not in text
        assert '"' not in text


def test_it_names_no_topic_of_the_content(content: Content) -> None:
    topics = {node.topic for node in content.nodes.values()} - {"home", "services"}
    said = " ".join(_texts()).casefold().split()
    assert topics.isdisjoint(said)


def test_every_need_and_every_freshness_has_words() -> None:
    assert set(words.NEED_WORDS) == set(NEEDS)
    assert set(words.FRESHNESS) == set(get_args(Sureness))
    assert set(words.STATUSES) == set(get_args(Status))
    assert set(words.STATES) == set(get_args(State)) - {"source"}


def test_nothing_is_kept_that_is_said_nowhere() -> None:
    code = " ".join(file.read_text("utf-8") for file in (ROOT / "bot/workbench").rglob("*.py"))
    unused = [name for name in vars(words) if name.isupper() and f"words.{name}" not in code]
    assert unused == []
