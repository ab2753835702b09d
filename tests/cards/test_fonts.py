"""Every language served has a font with the letters it is written in."""

from __future__ import annotations

import pytest

from bot.cards.fonts import FOLDER, FONTS, Font, file_of, font_of, must_have
from bot.cards.refused import GlyphMissing
from tests.conftest import SERVED

LETTERS = {ord(letter) for letter in "abc "}


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.name)
@pytest.mark.parametrize("bold", [False, True])
def test_every_font_has_its_two_files(font: Font, bold: bool) -> None:
    assert file_of(font, bold=bold).exists()


def test_the_licence_of_the_fonts_lies_beside_them() -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text("utf-8")
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 1_500_000


@pytest.mark.parametrize("language", SERVED)
def test_every_language_has_a_font(language: str) -> None:
    scripts = {"ar": "NotoSansArabic", "ka": "NotoSansGeorgian"}
    assert font_of(language).name == scripts.get(language, "NotoSans")


def test_a_letter_that_no_font_has_is_named() -> None:
    must_have("a bc", "fr", LETTERS)
    with pytest.raises(GlyphMissing, match=r"'fr' have no 'ა' \(U\+10D0\), in 'aაb'"):
        must_have("aაb", "fr", LETTERS)


def test_signs_that_only_keep_a_direction_need_no_letter() -> None:
    must_have("a\u2068b\u2069\u200f", "ar", LETTERS)
