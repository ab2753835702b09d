"""What stands on a card."""

from __future__ import annotations

from dataclasses import fields

from bot.cards.card import Block
from tests.cards.made import REST, WORDS, card


def test_every_word_of_every_language_is_among_the_texts() -> None:
    texts = set(card("ar", "fr").texts)
    assert {*WORDS["ar"], *WORDS["fr"], "Repère", REST["shown"], REST["print_line"]} == texts


def test_a_word_added_to_the_blocks_is_among_the_texts_too() -> None:
    words = {field.name: f"[{field.name}]" for field in fields(Block)}
    del words["language"], words["url"]
    assert set(words.values()) <= set(card("fr", **words).texts)
