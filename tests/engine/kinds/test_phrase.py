"""A phrase to show: the person's language above, the source language below."""

from __future__ import annotations

from pathlib import Path

from bot.content.content import Content
from bot.engine.kinds.phrase import show
from bot.engine.session import Session
from tests.conftest import NOW
from tests.making import content_of
from tests.whole import WHOLE_PACK, write_whole

FRENCH, ENGLISH = "J’ai besoin d’un médecin.", "I need a doctor."


def texts(content: Content, lang: str) -> tuple[tuple[str, ...], str]:
    page = show(content, Session(lang, "test.phrase"), content.nodes["test.phrase"], NOW, None)
    return page.texts, page.state


def test_both_languages_stand_on_one_page(small: Content) -> None:
    assert texts(small, "en") == ((ENGLISH, "phrase-below", FRENCH), "draft")


def test_in_the_source_language_it_is_said_once(small: Content) -> None:
    assert texts(small, "fr") == ((FRENCH,), "source")


def test_what_is_not_translated_is_said_once(tmp_path: Path) -> None:
    folder = write_whole(tmp_path / "content")
    pack = WHOLE_PACK.replace("  en: {", "  ru: {name: Русский}\n  en: {")
    (folder / "pack.yaml").write_text(pack, encoding="utf-8")
    assert texts(content_of(folder), "ru") == ((FRENCH,), "untranslated")
