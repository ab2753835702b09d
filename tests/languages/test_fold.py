"""Folding: one plain form for what people type and what editors write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("NALOXONE", "naloxone"),
        ("naloxoné", "naloxone"),
        ("Налоксон", "nalokson"),
        ("Он не ДЫШИТ!!", "on ne dyshit"),
        ("ещё", "eshche"),
        ("Œuvre, cœur", "oeuvre coeur"),
        ("C’est l'ame", "c est l ame"),
        ("isn't", "isn t"),
        ("  deux\n\tlignes ", "deux lignes"),
        ("porte-de-la-chapelle", "porte de la chapelle"),
        ("🆘vite", "sos vite"),
        ("١٨", "18"),
        ("１１２", "112"),
        ("re\u0301veille", "reveille"),
        ("straße", "strasse"),
    ],
)
def test_case_accents_script_and_punctuation_are_off(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_what_is_folded_is_plain_words_with_single_spaces(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert all(sign == " " or (sign.isascii() and sign.isalnum()) for sign in folded)
    assert folded == folded.lower()


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
