"""The words of cards are read with the rest, and are translated like the rest."""

from __future__ import annotations

from pathlib import Path

from bot.content.cards import NAMES, CardWords
from bot.content.content import Content
from bot.content.messages import messages
from bot.content.read import read_draft
from tests.cards.made import CARDS
from tests.making import TODAY, content_of, write_pack


def test_content_without_cards_is_content() -> None:
    assert CardWords().texts == {}


def test_what_the_editor_wrote_is_in_the_content(folder: Path) -> None:
    write_pack(folder)
    (folder / "cards.yaml").write_text(CARDS, "utf-8")
    cards = content_of(folder).cards
    assert (cards.phone, cards.emergency, cards.discreet) == ("tel", "tel", ("sos",))
    assert (cards.draft, set(cards.texts)) == ("pas relu", set(NAMES))


def test_the_translator_sees_each_text_with_its_place_and_length(folder: Path) -> None:
    write_pack(folder)
    (folder / "cards.yaml").write_text(CARDS, "utf-8")
    shown = {one.context: one for one in messages(read_draft(folder, TODAY))}
    one = shown["card:headline"]
    assert (one.text, one.path, one.line, one.most) == ("Aide", "content/cards.yaml", 6, 40)
    assert {f"card:{name}" for name in NAMES} <= set(shown)


def test_the_cards_of_paris_have_all_their_words(content: Content) -> None:
    assert set(content.cards.texts) == set(NAMES)
