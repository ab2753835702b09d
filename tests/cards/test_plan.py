"""Sheets of A4: as many as fit, and marks where to cut."""

from __future__ import annotations

import pytest

from bot.cards.kinds import BY_NAME
from bot.cards.pieces import Box, Code, Rule, Words
from bot.cards.plan import A4, plan
from tests.cards.made import card


def _codes(kind: str, *, single: bool = False) -> list[Code]:
    page = plan(BY_NAME[kind], card("fr"), single=single)
    return [piece for piece in page.pieces if isinstance(piece, Code)]


@pytest.mark.parametrize(("kind", "many"), [("card", 10), ("leaflet", 4), ("poster", 1)])
def test_a_sheet_holds_as_many_as_there_is_room_for(kind: str, many: int) -> None:
    page = plan(BY_NAME[kind], card("fr"))
    assert (page.width, page.height) == A4
    assert len(_codes(kind)) == many


@pytest.mark.parametrize(("kind", "size"), [("card", (85, 55)), ("leaflet", (105, 148))])
def test_one_by_itself_is_a_page_of_its_size(kind: str, size: tuple[float, float]) -> None:
    page = plan(BY_NAME[kind], card("fr"), single=True)
    assert (page.width, page.height) == size
    assert len(_codes(kind, single=True)) == 1


def test_all_is_on_the_paper() -> None:
    for kind in BY_NAME.values():
        page = plan(kind, card("ar", "fr"))
        for piece in page.pieces:
            x, y, width, height = piece.box
            assert min(x, y) >= 0
            assert x + width <= page.width
            assert y + height <= page.height


def test_a_poster_is_a_leaflet_twice_as_large_letters_too() -> None:
    leaflet = plan(BY_NAME["leaflet"], card("fr"), single=True)
    poster = plan(BY_NAME["poster"], card("fr"))
    for small, large in zip(leaflet.pieces, poster.pieces, strict=True):
        assert large.box == small.box.scaled(2)
        if isinstance(small, Words) and isinstance(large, Words):
            assert [line.size for line in large.lines] == [2 * line.size for line in small.lines]


def test_the_marks_of_business_cards_stand_outside_of_them() -> None:
    kind = BY_NAME["card"]
    left, top = (A4[0] - 170) / 2, (A4[1] - 275) / 2
    marks = _marks(kind.name)
    assert len(marks) == 2 * (3 + 6)
    for box in marks:
        across = left < box.x + box.width and box.x < A4[0] - left
        down = top < box.y + box.height and box.y < A4[1] - top
        assert not (across and down)


def test_the_marks_of_leaflets_are_longer_than_what_a_printer_leaves_white() -> None:
    upright = [box for box in _marks("leaflet") if box.width == 0]
    assert [box.x for box in upright] == [105, 105]
    assert all(box.height > 5 for box in upright)


def _marks(kind: str) -> list[Box]:
    """The rules that the sheet has and one card by itself has not."""
    own = {p.box for p in plan(BY_NAME[kind], card("fr"), single=True).pieces}
    page = plan(BY_NAME[kind], card("fr"))
    rules = [piece.box for piece in page.pieces if isinstance(piece, Rule)]
    widths = {box.width for box in own if box.height == 0}
    return [box for box in rules if box.width not in widths]
