"""Which fonts a language is printed in, and whether they have every letter of a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from bot.cards.refused import GlyphMissing
from bot.languages.format import visible

FOLDER = Path(__file__).parent / "fonts"


@dataclass(frozen=True, slots=True)
class Font:
    """A family with two files, ``NAME-Regular.ttf`` and ``NAME-Bold.ttf``.

    ``script`` is its ISO 15924 code, as OpenType writes it. ``leading`` is the distance of lines
    in letters' heights. A ``borrows`` font takes the punctuation it lacks from the first one;
    right-to-left ones may not: their words would lose their order where the font changes.
    """

    name: str
    script: str
    languages: frozenset[str] = frozenset()
    leading: float = 1.25
    borrows: bool = False


FONTS: tuple[Font, ...] = (
    Font("NotoSans", ""),
    Font("NotoSansArabic", "arab", frozenset({"ar", "fa", "ps", "ur"}), leading=1.45),
    Font("NotoSansGeorgian", "geor", frozenset({"ka"}), borrows=True),
)
"""The first is for every language that is in no other."""


def font_of(language: str) -> Font:
    """The font of a language."""
    return next((font for font in FONTS if language in font.languages), FONTS[0])


def file_of(font: Font, *, bold: bool) -> Path:
    """The file of a font."""
    return FOLDER / f"{font.name}-{'Bold' if bold else 'Regular'}.ttf"


def must_have(text: str, language: str, letters: Collection[int]) -> None:
    """Raises :class:`GlyphMissing` for a text with a letter that is not among these code points.

    Signs that are not seen (those that keep a direction) need none.
    """
    for letter in visible(text):
        if ord(letter) not in letters and unicodedata.category(letter) != "Cf":
            raise GlyphMissing(letter, language, text)
