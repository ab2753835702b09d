"""Spellings that sound alike have one key, whatever the script."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from bot.places.sound import bones, long_vowels, sound


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Сен-Дени", "Saint-Denis"),
        ("სენ-დენი", "Saint-Denis"),
        ("st denis", "Saint-Denis"),
        ("chato ruj", "château rouge"),
        ("насион", "Nation"),
        ("Порт де ла Шапель", "Porte de la Chapelle"),
        ("Обервилье", "Aubervilliers"),
        ("obervilie", "Aubervilliers"),
        ("Bobini", "Bobigny"),
    ],
)
def test_the_spelling_sounds_like_the_name(spelling: str, name: str) -> None:
    assert fuzz.ratio(sound(spelling), sound(name)) >= 80


def test_arabic_letters_do_not_tell_o_from_u_nor_e_from_i() -> None:
    assert long_vowels("جوريس") == long_vowels("Joris")


def test_bones_are_what_is_left_without_vowels() -> None:
    assert bones("ناسيون") == bones("Nation")
    assert not set(bones("Stalingrad")) & set("aeiou")


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_has_keys(text: str) -> None:
    assert sound(text) == " ".join(sound(text).split())
    assert " " not in bones(text)
    assert len(long_vowels(text)) == len(sound(text))
