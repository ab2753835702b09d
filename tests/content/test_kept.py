"""The copy of the last good content: whole, of the right day, and never a broken one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.content.kept import keep, kept_content
from tests.making import FACTS, TODAY, TOPIC, write_pack, write_translations


@pytest.fixture
def kept(folder: Path) -> Path:
    """Where the copy goes."""
    return folder.parent / "var" / "kept"


def test_the_copy_has_content_and_translations(folder: Path, kept: Path) -> None:
    write_translations(folder, "en", {"test.home#text": ("Bonjour", "Hello")})
    keep(write_pack(folder), folder.parent / "locales", kept)
    content = kept_content(kept, TODAY)
    assert content is not None
    assert content.words("en", content.nodes["test.home"]).text == "Hello"
    assert content.words("fr", content.nodes["test.home"]).text == "Bonjour"


def test_a_newer_copy_takes_the_place_of_the_older(folder: Path, kept: Path) -> None:
    locales = folder.parent / "locales"
    keep(write_pack(folder, words__fr="language: fr\n"), locales, kept)
    (folder / "words" / "fr.yaml").unlink()
    keep(write_pack(folder, TOPIC.replace("Bonjour", "Bonsoir")), locales, kept)
    content = kept_content(kept, TODAY)
    assert content is not None
    assert content.nodes["test.home"].text == "Bonsoir"
    assert content.word_lists == ()
    assert [file.name for file in kept.parent.iterdir()] == ["kept"]


def test_what_a_copy_left_half_done_is_cleared_away(folder: Path, kept: Path) -> None:
    for rest in ("kept.new", "kept.old"):
        (kept.parent / rest / "content").mkdir(parents=True)
    keep(write_pack(folder), folder.parent / "locales", kept)
    assert kept_content(kept, TODAY) is not None
    assert [file.name for file in kept.parent.iterdir()] == ["kept"]


def test_without_a_copy_there_is_nothing(kept: Path) -> None:
    assert kept_content(kept, TODAY) is None


def test_a_copy_that_is_broken_is_nothing(folder: Path, kept: Path) -> None:
    keep(write_pack(folder), folder.parent / "locales", kept)
    (kept / "content" / "pack.yaml").unlink()
    assert kept_content(kept, TODAY) is None


def test_the_facts_of_an_old_copy_are_held_against_today(folder: Path, kept: Path) -> None:
    keep(write_pack(folder, facts=FACTS), folder.parent / "locales", kept)
    content = kept_content(kept, TODAY + timedelta(days=400))
    assert content is not None
    assert all(fact.aged for fact in content.facts.values())
