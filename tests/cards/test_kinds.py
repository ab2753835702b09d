"""The kinds of cards: what they are made for, in every number of languages."""

from __future__ import annotations

import itertools

import pytest

from bot.cards.code import QUIET, matrix
from bot.cards.kinds import BY_NAME, KINDS, Kind
from bot.cards.pieces import Box, Code, Page
from bot.cards.plan import plan
from tests.cards.made import card

SAFE = {"card": 3.0, "leaflet": 5.0, "poster": 5.0}
LANGUAGES = ("ar", "fr", "ka", "ru")
EVERY = [
    pytest.param(kind, LANGUAGES[:number], id=f"{kind.name}-{number}")
    for kind in KINDS
    for number in range(1, 5)
]


def test_there_are_a_card_a_leaflet_and_a_poster() -> None:
    assert list(BY_NAME) == ["card", "leaflet", "poster"]


@pytest.mark.parametrize(("kind", "languages"), EVERY)
def test_nothing_stands_where_the_knife_or_the_printer_cuts(
    kind: Kind, languages: tuple[str, ...]
) -> None:
    safe = SAFE[kind.name]
    for piece in kind.layout(card(*languages)):
        x, y, width, height = piece.box
        assert min(x, y) >= safe
        assert x + width <= kind.width - safe + 0.001
        assert y + height <= kind.height - safe + 0.001


@pytest.mark.parametrize(("kind", "languages"), EVERY)
def test_every_language_has_a_code_with_white_around_it(
    kind: Kind, languages: tuple[str, ...]
) -> None:
    page = plan(kind, card(*languages), single=True)
    codes = [piece for piece in page.pieces if isinstance(piece, Code)]
    assert len(codes) == len(languages)
    for code in codes:
        assert code.box.width == code.box.height
        white = QUIET * matrix(code.url, code.box.width).module
        around = Box(*code.box).moved(-white, -white)
        around = around._replace(width=around.width + 2 * white, height=around.height + 2 * white)
        assert _inside(around, page)
        others = [piece for piece in page.pieces if piece is not code]
        assert [piece for piece in others if _overlap(around, piece.box)] == []


@pytest.mark.parametrize(("kind", "languages"), EVERY)
def test_nothing_stands_on_something_else(kind: Kind, languages: tuple[str, ...]) -> None:
    pieces = list(kind.layout(card(*languages)))
    for one, other in itertools.combinations(pieces, 2):
        assert not _overlap(one.box, other.box), (one, other)


def _inside(box: Box, page: Page) -> bool:
    right, bottom = box.x + box.width, box.y + box.height
    return min(box.x, box.y) >= 0 and right <= page.width and bottom <= page.height


def _overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.width - 0.01 and other.x < one.x + one.width - 0.01
    down = one.y < other.y + other.height - 0.01 and other.y < one.y + one.height - 0.01
    return across and down
