"""Codes are read by another program; whatever it reads otherwise stops the press."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.draw import draw
from bot.cards.kinds import BY_NAME
from bot.cards.picture import picture
from bot.cards.pieces import Code
from bot.cards.plan import plan
from bot.cards.read_back import must_read, read_back
from bot.cards.refused import CodesUnread
from tests.cards.made import DAY, card

PAGE = plan(BY_NAME["card"], card("ar", "fr"))
PICTURE = picture(draw(PAGE, "", DAY))


def test_every_code_of_a_sheet_is_read() -> None:
    assert set(read_back(PICTURE).values()) == {10}
    must_read(PAGE, PICTURE)


def test_a_code_that_was_lost_is_told() -> None:
    soiled = PICTURE.copy()
    soiled.paste("grey", (0, 0, soiled.width // 2, 900))
    with pytest.raises(CodesUnread, match=r"stands 10 time\(s\) on the page and was read \d time"):
        must_read(PAGE, soiled)


def test_a_code_that_leads_elsewhere_is_told() -> None:
    other = [
        replace(piece, url="https://t.me/Other") if isinstance(piece, Code) else piece
        for piece in PAGE.pieces
    ]
    with pytest.raises(CodesUnread, match=r"'https://t.me/Other' stands 20 time"):
        must_read(replace(PAGE, pieces=tuple(other)), PICTURE)


def test_nothing_is_read_on_a_white_page() -> None:
    assert read_back(PICTURE.point(lambda _: 255)) == {}
