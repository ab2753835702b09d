"""How a name sounds, roughly: so that «Обервилье», "obervilie" and "Aubervilliers" come together.

French spelling is the gap, not the script: whatever the transliteration, «Сен-Дени» gives
"sen-deni" and the sign says "Saint-Denis". So French letters are brought to a small alphabet of
sounds, and what is left over of other scripts to the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.languages.fold import fold

_FRENCH: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"\bst\b|\bsaint\b|\bsainte\b|\bste\b|\bsin\b|\bsan\b|\bsent\b", "sen"),
        (r"ph", "f"),
        (r"tion\b", "sion"),
        (r"sch|sh|ch", "S"),
        (r"zh|dzh|dj", "j"),
        (r"ts|tz|cz", "s"),
        (r"ouille|uille", "uj"),
        (r"eaux?\b|aux\b|eau|au|aw", "o"),
        (r"illi?ers\b|illi?er\b|ilye\b|ilie\b|iye\b|ille\b", "ij"),
        (r"ill", "ij"),
        (r"gn|nj|ny", "nj"),
        (r"ou|oo|w", "u"),
        (r"oi|ua|oua", "ua"),
        (r"ain|ein|in\b|im\b|aim", "en"),
        (r"an|am|em|en", "en"),
        (r"ei|ai|ay|ey|eu|oe", "e"),
        (r"qu|kh|ck|k|c(?=[aouklrt]|\b)", "k"),
        (r"c(?=[eiy])", "s"),
        (r"gu(?=[ei])", "g"),
        (r"g(?=[ei])", "j"),
        (r"y", "i"),
        (r"h", ""),
        (r"x\b|s\b|t\b|d\b|z\b|p\b", ""),
        (r"(?<=[a-zS]{2})e\b|(?<=[a-zS]{2})es\b", ""),
        (r"er\b", "e"),
    )
)
_DOUBLE = re.compile(r"([a-zS])\1+")
_VOWELS = re.compile(r"[aeiou]")
_LONG_VOWELS = str.maketrans({"u": "o", "i": "e"})
_ALIKE = str.maketrans({"p": "b", "v": "f", "g": "k", "z": "s", "j": "S", "q": "k", "w": "f"})


@lru_cache(maxsize=16384)
def sound(text: str) -> str:
    """The sound key of a text, words kept apart."""
    key = fold(text)
    for pattern, plain in _FRENCH:
        key = pattern.sub(plain, key)
    return " ".join(_DOUBLE.sub(r"\1", key).split())


@lru_cache(maxsize=16384)
def long_vowels(text: str) -> str:
    """The sound key with o and u as one, e and i as one: Arabic letters do not tell them apart."""
    return sound(text).translate(_LONG_VOWELS)


@lru_cache(maxsize=16384)
def bones(text: str) -> str:
    """The consonants of the sound key, like ones merged: for scripts that leave out vowels."""
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", sound(text)).translate(_ALIKE).replace(" ", ""))
