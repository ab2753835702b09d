"""Text in its place: broken into lines, smaller where it must be, never lost."""

from __future__ import annotations

import pytest

from bot.cards.draw import draw
from bot.cards.picture import picture
from bot.cards.pieces import Align, Box, Line, Page, Words
from bot.cards.refused import GlyphMissing, TextTooLong
from tests.cards.made import DAY, WORDS

BOX = Box(10, 10, 40, 12)


def inked(words: Words) -> Box:
    """Where there is ink on a page with nothing but these words."""
    made = picture(draw(Page(100, 60, (words,)), "", DAY), 254)
    left, top, right, bottom = made.convert("L").point(lambda one: 255 - one).getbbox() or [0] * 4
    return Box(left / 10, top / 10, (right - left) / 10, (bottom - top) / 10)


def words(text: str, language: str = "fr", align: Align = "start", **line: float) -> Words:
    sizes = {"size": 10.0, "smallest": 6.0, **line}
    return Words(BOX, language, (Line(text, **sizes),), align)  # type: ignore[arg-type]


def assert_inside(ink: Box) -> None:
    assert ink.x >= BOX.x - 0.2
    assert ink.y >= BOX.y - 0.2
    assert ink.x + ink.width <= BOX.x + BOX.width + 0.2
    assert ink.y + ink.height <= BOX.y + BOX.height + 0.2


@pytest.mark.parametrize("language", WORDS)
def test_words_stay_in_their_box_whatever_the_script(language: str) -> None:
    assert_inside(inked(words(" ".join(WORDS[language][1:3]), language)))


def test_a_line_that_fits_has_the_size_that_was_wished() -> None:
    assert inked(words("Santé", size=20)).height > 1.8 * inked(words("Santé", size=10)).height


def test_a_text_becomes_smaller_to_fit() -> None:
    long = "Santé, droits, aide, et encore un mot"
    assert_inside(inked(words(long, size=20)))


@pytest.mark.parametrize("text", ["mot " * 40, "anticonstitutionnellementanticonstitution"])
def test_what_does_not_fit_in_letters_that_can_be_read_stops_everything(text: str) -> None:
    with pytest.raises(TextTooLong, match="does not fit: shorten it"):
        inked(words(text.strip()))


def test_lines_together_must_fit_too() -> None:
    lines = tuple(Line("Santé, droits, aide", 10, 9) for _ in range(4))
    with pytest.raises(TextTooLong):
        inked(Words(BOX, "fr", lines))


@pytest.mark.parametrize("text", ["Santé 🆘", "Santé ☎", "Santé አማርኛ"])
def test_a_sign_that_the_fonts_lack_stops_everything(text: str) -> None:
    with pytest.raises(GlyphMissing, match="the fonts for 'fr' have no"):
        inked(words(text))


def test_latin_letters_in_arabic_stop_everything_for_they_would_change_places() -> None:
    with pytest.raises(GlyphMissing, match="the fonts for 'ar' have no 'A'"):
        inked(words("الصحة AME", "ar"))


def test_georgian_borrows_its_commas() -> None:
    assert inked(words("აბ, გ", "ka")).width > inked(words("აბ გ", "ka")).width


@pytest.mark.parametrize(
    ("language", "align", "side"),
    [
        ("fr", "start", "left"),
        ("fr", "end", "right"),
        ("ar", "start", "right"),
        ("ar", "end", "left"),
        ("fr", "centre", "middle"),
        ("ar", "centre", "middle"),
    ],
)
def test_a_line_begins_where_its_language_does(language: str, align: Align, side: str) -> None:
    ink = inked(words(WORDS[language][0], language, align))
    before, after = ink.x - BOX.x, BOX.x + BOX.width - ink.x - ink.width
    found = "middle" if abs(before - after) < 1 else "left" if before < after else "right"
    assert found == side


def test_words_may_stand_in_the_middle_of_their_box() -> None:
    line = Line("Santé", 10, 6)
    top = inked(Words(BOX, "fr", (line,)))
    middle = inked(Words(BOX, "fr", (line,), middle=True))
    assert middle.y - top.y == pytest.approx((BOX.height - 10 * 1.25 * 25.4 / 72) / 2, abs=0.15)


def test_white_above_a_line_moves_it_down() -> None:
    close, apart = (
        inked(Words(BOX, "fr", (Line("a", 8, 6), Line("b", 8, 6, before=before))))
        for before in (0.0, 10.0)
    )
    assert apart.height - close.height == pytest.approx(10 * 25.4 / 72, abs=0.15)
