"""The leaflet and the poster."""

from __future__ import annotations

import pytest

from bot.cards.pieces import Code, Words
from bot.cards.upright import HEIGHT, WIDTH, upright
from tests.cards.made import REST, WORDS, card


def _said(*languages: str) -> set[str]:
    pieces = upright(card(*languages))
    return {line.text for one in pieces if isinstance(one, Words) for line in one.lines}


def test_it_is_a_sheet_of_a6() -> None:
    assert (WIDTH, HEIGHT) == (105, 148)


@pytest.mark.parametrize("languages", [("fr",), ("ar", "fr", "ka", "ru")])
def test_it_has_the_numbers_the_address_and_the_small_print(languages: tuple[str, ...]) -> None:
    wanted = {"Tel. 0 800 00 00 00", "SOS 112", REST["shown"], REST["print_line"]}
    assert wanted <= _said(*languages)


def test_alone_a_language_says_all_its_words() -> None:
    assert set(WORDS["ru"][1:]) <= _said("ru")


def test_the_more_languages_the_fewer_words_but_never_without_name_and_promise() -> None:
    two, three, four = _said("ar", "ru"), _said("ar", "ru", "ka"), _said("ar", "ru", "ka", "fr")
    name, headline, promise, places, scan, _ = WORDS["ru"]
    assert {name, headline, promise, places, scan} <= two
    assert {name, headline, promise, scan} <= three
    assert {name, headline, promise} <= four


def test_the_code_of_a_language_written_from_the_right_stands_on_the_right() -> None:
    codes = [piece for piece in upright(card("ar", "fr")) if isinstance(piece, Code)]
    assert codes[0].box.x > WIDTH / 2 > codes[1].box.x
