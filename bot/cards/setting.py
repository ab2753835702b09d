"""Setting text: each block in its font and direction, broken into lines, as large as fits."""

from __future__ import annotations

from fpdf import FPDF
from fpdf.enums import Align, MethodReturnValue, TextDirection
from fpdf.fonts import TTFFont

from bot.cards.fonts import FONTS, Font, font_of, must_have
from bot.cards.pieces import Line, Words
from bot.cards.refused import TextTooLong
from bot.languages.format import RIGHT_TO_LEFT

_STEP = 0.97
_POINT = 25.4 / 72
"""Millimetres."""
_HAIR = 0.01
"""Millimetres that rounding may cost."""
_ALIGN = {
    ("start", False): Align.L,
    ("start", True): Align.R,
    ("end", False): Align.R,
    ("end", True): Align.L,
    ("centre", False): Align.C,
    ("centre", True): Align.C,
}


class Setting:
    """Sets words on the page of a PDF that has the fonts."""

    def __init__(self, pdf: FPDF) -> None:
        self._pdf = pdf

    def words(self, words: Words) -> None:
        """Set these lines from the top of their box.

        Raises :class:`GlyphMissing` or :class:`TextTooLong`.
        """
        font = self._speak(words.language)
        for line in words.lines:
            self._check(line, words.language, font)
        factor = self._factor(words, font)
        align = _ALIGN[words.align, words.language in RIGHT_TO_LEFT]
        above = words.box.height - self._tall(words, font, factor) if words.middle else 0
        self._pdf.set_xy(words.box.x, words.box.y + above / 2)
        for line in words.lines:
            self._pdf.set_text_color(*line.colour)
            self._choose(line, font, factor)
            height = _height(line, font, factor)
            self._pdf.set_xy(words.box.x, self._pdf.get_y() + line.before * factor * _POINT)
            self._pdf.multi_cell(words.box.width, height, line.text, align=align, new_y="NEXT")

    def _speak(self, language: str) -> Font:
        font = font_of(language)
        direction = TextDirection.RTL if language in RIGHT_TO_LEFT else TextDirection.LTR
        script = font.script or None
        self._pdf.set_text_shaping(True, direction=direction, script=script, language=language)
        self._pdf.set_fallback_fonts([FONTS[0].name] if font.borrows else [])
        return font

    def _check(self, line: Line, language: str, font: Font) -> None:
        fonts = [font, FONTS[0]] if font.borrows else [font]
        style = "B" if line.bold else ""
        letters = {point for one in fonts for point in self._letters(one, style)}
        must_have(line.text, language, letters)

    def _letters(self, font: Font, style: str) -> set[int]:
        loaded = self._pdf.fonts[font.name.lower() + style]
        assert isinstance(loaded, TTFFont), "every font comes from a file"
        return set(loaded.cmap)

    def _factor(self, words: Words, font: Font) -> float:
        """How much smaller than wished the lines are; each no smaller than it may be."""
        factor = 1.0
        while not self._fits(words, font, factor):
            tight = [line for line in words.lines if line.size * factor <= line.smallest]
            if len(tight) == len(words.lines):
                raise TextTooLong(max((line.text for line in tight), key=len), words.language)
            factor *= _STEP
        return factor

    def _fits(self, words: Words, font: Font, factor: float) -> bool:
        for line in words.lines:
            self._choose(line, font, factor)
            if any(self._pdf.get_string_width(one) > words.box.width for one in line.text.split()):
                return False
        return self._tall(words, font, factor) <= words.box.height + _HAIR

    def _tall(self, words: Words, font: Font, factor: float) -> float:
        """The height of all lines, broken to the width of their box, in millimetres."""
        tall = 0.0
        for line in words.lines:
            self._choose(line, font, factor)
            height = self._pdf.multi_cell(
                words.box.width,
                _height(line, font, factor),
                line.text,
                dry_run=True,
                output=MethodReturnValue.HEIGHT,
            )
            assert isinstance(height, int | float), "as asked for with HEIGHT"
            tall += height + line.before * factor * _POINT
        return tall

    def _choose(self, line: Line, font: Font, factor: float) -> None:
        self._pdf.set_font(font.name, "B" if line.bold else "", _size(line, factor))


def _size(line: Line, factor: float) -> float:
    return max(line.size * factor, line.smallest)


def _height(line: Line, font: Font, factor: float) -> float:
    return _size(line, factor) * font.leading * _POINT
