"""The business card."""

from __future__ import annotations

from bot.cards.pieces import Code, Words
from bot.cards.pocket import HEIGHT, WIDTH, pocket
from tests.cards.made import REST, WORDS, card


def _words(*languages: str) -> list[Words]:
    return [piece for piece in pocket(card(*languages)) if isinstance(piece, Words)]


def test_it_has_the_size_that_goes_into_a_wallet() -> None:
    assert (WIDTH, HEIGHT) == (85, 55)


def test_it_has_the_numbers_the_address_and_the_small_print() -> None:
    said = {line.text for words in _words("fr") for line in words.lines}
    wanted = {"Tel. 0 800 00 00 00", "SOS 112", REST["shown"], REST["print_line"]}
    assert wanted <= said


def test_alone_a_language_says_how_to_scan_and_what_is_promised() -> None:
    _, headline, promise, _, scan, _ = WORDS["fr"]
    said = {line.text for words in _words("fr") for line in words.lines}
    assert {headline, promise, scan} <= said


def test_a_language_written_from_the_right_begins_there() -> None:
    sides = {}
    for language in ("fr", "ar"):
        (code,) = [piece for piece in pocket(card(language)) if isinstance(piece, Code)]
        (words,) = [one for one in _words(language) if one.language == language and one.middle]
        sides[language] = words.box.x < code.box.x
    assert sides == {"fr": True, "ar": False}


def test_beside_others_each_language_says_its_name_under_its_code() -> None:
    pieces = list(pocket(card("ar", "fr", "ka", "ru")))
    codes = [piece for piece in pieces if isinstance(piece, Code)]
    names = {WORDS[language][0]: language for language in WORDS}
    under = [p for p in pieces if isinstance(p, Words) and p.lines[0].text in names]
    assert [names[words.lines[0].text] for words in under] == ["ar", "fr", "ka", "ru"]
    for code, words in zip(codes, under, strict=True):
        assert f"start={words.language}_" in code.url
        middle = code.box.x + code.box.width / 2
        assert abs(words.box.x + words.box.width / 2 - middle) < 0.01
