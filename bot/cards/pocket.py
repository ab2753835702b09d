"""The business card: 85 × 55 mm, the codes side by side, nothing within 3 mm of the cut."""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards.card import Block, Card
from bot.cards.pieces import HELP, INK, KEY, LATIN, SOFT, Box, Code, Line, Piece, Ring, Rule, Words
from bot.languages.format import RIGHT_TO_LEFT

WIDTH, HEIGHT, SAFE = 85.0, 55.0, 3.0
_INNER = WIDTH - 2 * SAFE
_ALONE, _CODE_ALONE = 28.0, 13.2
_BESIDE = 19.0
_GAP = 3.4
_TOP = 11.5
_FOOT = 44.6
_SMALLEST = 6.0


def pocket(card: Card) -> Iterator[Piece]:
    """The pieces of a business card."""
    yield from _head(card)
    if len(card.blocks) == 1:
        yield from _alone(card.blocks[0])
    else:
        yield from _side_by_side(card.blocks)
    yield from _foot(card)


def _head(card: Card) -> Iterator[Piece]:
    yield Ring(Box(SAFE, SAFE + 0.4, 4.2, 4.2))
    name = Line(card.name, 11, 8, bold=True, colour=KEY)
    yield Words(Box(SAFE + 5.6, SAFE, 22, 5.2), LATIN, (name,))
    shown = Line(card.shown, 8, 5.5, colour=INK)
    yield Words(Box(SAFE + 29, SAFE + 0.7, _INNER - 29, 4), LATIN, (shown,), "end")


def _alone(block: Block) -> Iterator[Piece]:
    """One language: the code on the far side of the words."""
    left = block.language in RIGHT_TO_LEFT
    margin = SAFE + 1.6  # the white around the code ends before the cut
    yield Code(
        Box(margin if left else WIDTH - margin - _ALONE, _CODE_ALONE, _ALONE, _ALONE), block.url
    )
    lines = (
        Line(block.headline, 14, 9, bold=True),
        Line(block.promise, 9.5, 7, before=3),
        Line(block.scan, 8, _SMALLEST, colour=SOFT, before=4),
    )
    width = WIDTH - SAFE - margin - _ALONE - 5.4
    x = WIDTH - SAFE - width if left else SAFE
    place = Box(x, _CODE_ALONE, width, _ALONE)
    yield Words(place, block.language, lines, middle=True)


def _side_by_side(blocks: tuple[Block, ...]) -> Iterator[Piece]:
    width = (_INNER - _GAP * (len(blocks) - 1)) / len(blocks)
    side = min(_BESIDE, width)
    under = _TOP + side + 2.8
    for number, block in enumerate(blocks):
        x = SAFE + number * (width + _GAP)
        yield Code(Box(x + (width - side) / 2, _TOP, side, side), block.url)
        lines = [Line(block.name, 8, _SMALLEST, bold=True, colour=KEY)]
        lines.append(Line(block.headline, 7.5, _SMALLEST, before=0.5))
        if len(blocks) == 2:
            lines.append(Line(block.promise, 6.5, _SMALLEST, colour=SOFT, before=0.5))
        place = Box(x, under, width, _FOOT - under - 0.4)
        yield Words(place, block.language, tuple(lines), "centre")


def _foot(card: Card) -> Iterator[Piece]:
    yield Rule(Box(SAFE, _FOOT, _INNER, 0))
    sos = Line(f"SOS {card.emergency}", 8.5, 7, bold=True, colour=HELP)
    yield Words(Box(SAFE, _FOOT + 0.6, 20, 4), LATIN, (sos,))
    phone = Line(f"Tel. {card.phone}", 8.5, 7, bold=True)
    yield Words(Box(SAFE + 22, _FOOT + 0.6, _INNER - 22, 4), LATIN, (phone,), "end")
    small = Line(card.print_line, 5, 4.5, colour=SOFT)
    yield Words(Box(SAFE, HEIGHT - SAFE - 2.6, _INNER, 2.6), LATIN, (small,))
