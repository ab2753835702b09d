"""Pairs of a text and its translation, and what a rule says to them."""

from __future__ import annotations

from pathlib import Path

from bot.content.draft import Draft
from bot.content.messages import Message
from bot.content.model import Fact
from bot.content.read import read_draft
from bot.content.translated.pair import Pair
from tests.making import PACK, TODAY

WAIT = Fact(name="wait", kind="duration", value="2-3", unit="minute")


def pair(source: str, text: str, *, most: int = 0, language: str = "en") -> Pair:
    """A text of a page, and what it became."""
    message = Message("test.page#text", source, "content/topics/test.yaml", 3, most=most)
    return Pair(message, language, text)


def draft(tmp_path: Path) -> Draft:
    """A pack in French and English with one fact."""
    folder = tmp_path / "content"
    folder.mkdir(exist_ok=True)
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    made = read_draft(folder, TODAY)
    made.facts["wait"] = WAIT
    return made
