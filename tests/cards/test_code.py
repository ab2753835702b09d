"""QR codes: as large as their place, refused where a camera would not read them."""

from __future__ import annotations

import pytest
from PIL import Image

from bot.cards.code import QUIET, SMALLEST, matrix
from bot.cards.read_back import read_back
from bot.cards.refused import CodeTooSmall

URL = "https://t.me/RepereTestBot?start=so_coverage-B12"


def test_the_code_fills_its_place_and_reads_as_the_address() -> None:
    made = matrix(URL, 20)
    assert made.module * len(made.rows) == pytest.approx(20)
    size = len(made.rows) + 2 * QUIET
    picture = Image.new("L", (size, size), 255)
    for y, row in enumerate(made.rows):
        for x, dark in enumerate(row):
            picture.putpixel((x + QUIET, y + QUIET), 0 if dark else 255)
    assert read_back(picture.resize((size * 4, size * 4), Image.Resampling.NEAREST)) == {URL: 1}


def test_where_there_is_room_more_of_the_code_may_be_dirty() -> None:
    assert len(matrix(URL, 40).rows) > len(matrix(URL, 15).rows)


def test_squares_that_a_camera_would_not_tell_apart_stop_everything() -> None:
    least = len(matrix(URL, 15).rows) * SMALLEST
    assert matrix(URL, least).module == pytest.approx(SMALLEST)
    with pytest.raises(CodeTooSmall, match=rf"{URL.split('?', maxsplit=1)[0]}.*would be 0\.48 mm"):
        matrix(URL, least - 0.5)
