"""What is looked at is what is printed: pictures held to those that somebody has looked at.

The pictures in ``pictures/`` are made by ``python -m tests.cards.looked_at``; look at them before
they are kept.
"""

from __future__ import annotations

import io

import pytest
from PIL import Image

from bot.cards.picture import PRINT, picture, png
from tests.cards.looked_at import DOTS, FOLDER, SHOWN, TOLERATED, apart, drawn, pdf
from tests.cards.made import WORDS


@pytest.mark.parametrize("name", SHOWN)
def test_a_card_looks_as_it_did_when_somebody_looked_at_it(name: str) -> None:
    kept = Image.open(FOLDER / f"{name}.png")
    assert apart(drawn(name), kept) <= TOLERATED


@pytest.mark.parametrize("language", ["ar", "ka", "ru"])
def test_a_letter_less_is_seen(language: str) -> None:
    kept = Image.open(FOLDER / f"card-{language}.png")
    headline = WORDS[language][1]
    assert apart(drawn(f"card-{language}", headline=headline[1:]), kept) > TOLERATED


def test_arabic_letters_that_do_not_join_are_seen() -> None:
    kept = Image.open(FOLDER / "card-ar.png")
    loose = "\u200c".join(WORDS["ar"][1])
    assert apart(drawn("card-ar", headline=loose), kept) > TOLERATED


def test_a_picture_knows_its_size_in_print() -> None:
    made = Image.open(io.BytesIO(png(pdf("card-ru"))))
    assert made.size == (round(85 / 25.4 * PRINT), round(55 / 25.4 * PRINT))
    assert [round(dots) for dots in made.info["dpi"]] == [PRINT, PRINT]
    assert picture(pdf("card-ru"), DOTS).size[0] < made.size[0]
