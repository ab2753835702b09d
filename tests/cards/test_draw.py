"""A page as a PDF: each piece in its place, the same page the same bytes."""

from __future__ import annotations

import pytest
from PIL import Image

from bot.cards.draw import draw
from bot.cards.kinds import BY_NAME
from bot.cards.picture import picture
from bot.cards.pieces import HELP, KEY, Box, Code, Page, Piece, Ring, Rule
from bot.cards.plan import plan
from bot.cards.read_back import read_back
from bot.cards.refused import CodeTooSmall
from tests.cards.made import DAY, card

URL = "https://t.me/RepereTestBot?start=so_sos-B12"


def page(*pieces: Piece) -> Image.Image:
    """A page of 50 × 50 mm, ten dots a millimetre."""
    return picture(draw(Page(50, 50, pieces), "", DAY), 254)


def test_a_page_has_its_size() -> None:
    assert page().size == (500, 500)


def test_a_code_is_black_on_white_and_reads_as_the_address() -> None:
    made = page(Code(Box(10, 10, 29, 29), URL))
    assert read_back(made) == {URL: 1}
    # The three corners are dark, the white around them is white.
    corners = (103, 103), (387, 103), (103, 387)
    assert {made.getpixel(corner) for corner in corners} == {(0, 0, 0)}
    assert made.getpixel((95, 95)) == (255,) * 3


def test_a_code_has_no_gaps_between_its_squares() -> None:
    edge = page(Code(Box(10, 10, 29, 29), URL)).convert("L").crop((102, 102, 108, 160))
    assert max(edge.tobytes()) < 40


def test_a_code_too_small_is_not_drawn() -> None:
    with pytest.raises(CodeTooSmall):
        page(Code(Box(10, 10, 10, 10), URL))


def test_lines_and_rings_have_their_colours() -> None:
    made = page(Rule(Box(5, 5, 20, 0), HELP, 1), Ring(Box(20, 20, 10, 10)))
    assert made.getpixel((150, 50)) == HELP
    assert made.getpixel((250, 250)) == KEY
    assert made.getpixel((208, 250)) == KEY
    assert made.getpixel((225, 250)) == (255,) * 3


def test_the_same_page_on_the_same_day_gives_the_same_bytes() -> None:
    wanted = plan(BY_NAME["card"], card("ar", "fr"))
    assert draw(wanted, "Repère", DAY) == draw(wanted, "Repère", DAY)
    assert draw(wanted, "Repère", DAY).startswith(b"%PDF-")
