"""The leaflet, 105 × 148 mm, with the codes one under the other; a poster is the same, larger.

Nothing within 7 mm of the edge: office printers leave up to 5 mm white.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards.card import Block, Card
from bot.cards.pieces import HELP, KEY, LATIN, SOFT, Box, Code, Line, Piece, Ring, Rule, Words
from bot.languages.format import RIGHT_TO_LEFT

WIDTH, HEIGHT, SAFE = 105.0, 148.0, 7.0
_INNER = WIDTH - 2 * SAFE
_TOP, _FOOT = 24.0, 121.0
_ALONE = 42.0
_SIDES = {2: 34.0, 3: 25.0, 4: 19.0}
"""Of a code, by the number of languages."""
_WHITE = 4 / 25
"""What stays white beside a code: 4 of at least 25 squares."""
_OVER = 2.8
"""How far words may stand out above and below their code."""
_SMALLEST = 7.0


def upright(card: Card) -> Iterator[Piece]:
    """The pieces of a leaflet."""
    yield Ring(Box(SAFE, SAFE + 0.8, 8, 8))
    name = Line(card.name, 22, 14, bold=True, colour=KEY)
    yield Words(Box(SAFE + 10.5, SAFE - 0.4, _INNER - 10.5, 10.5), LATIN, (name,))
    yield Rule(Box(SAFE, SAFE + 12, _INNER, 0))
    if len(card.blocks) == 1:
        yield from _alone(card.blocks[0])
    else:
        yield from _under_each_other(card.blocks)
    yield from _foot(card)


def _alone(block: Block) -> Iterator[Piece]:
    lines = (
        Line(block.headline, 18, 12, bold=True),
        Line(block.promise, 12, 9, before=4),
        Line(block.places, 11, 8.5, colour=SOFT, before=5),
    )
    yield Words(Box(SAFE, _TOP, _INNER, 33), block.language, lines, "centre")
    yield Code(Box((WIDTH - _ALONE) / 2, 64, _ALONE, _ALONE), block.url)
    rest = (
        Line(block.scan, 9, _SMALLEST),
        Line(block.numbers, 8.5, _SMALLEST, colour=SOFT, before=3),
    )
    yield Words(Box(SAFE, 112.8, _INNER, 14), block.language, rest, "centre")


def _under_each_other(blocks: tuple[Block, ...]) -> Iterator[Piece]:
    height = (_FOOT - _TOP + 2) / len(blocks)
    side = _SIDES[len(blocks)]
    room = side * _WHITE + 2
    for number, block in enumerate(blocks):
        y = _TOP + number * height
        left = block.language not in RIGHT_TO_LEFT
        yield Code(Box(SAFE if left else WIDTH - SAFE - side, y, side, side), block.url)
        x = SAFE + side + room if left else SAFE
        place = Box(x, y - _OVER, _INNER - side - room, side + 2 * _OVER)
        yield Words(place, block.language, tuple(_lines(block, len(blocks))), middle=True)


def _lines(block: Block, blocks: int) -> Iterator[Line]:
    """What there is room for beside so many codes."""
    large = {2: 14.0, 3: 12.0, 4: 10.5}[blocks]
    yield Line(block.name, large - 3, 8, bold=True, colour=KEY)
    yield Line(block.headline, large, 9, bold=True, before=1)
    yield Line(block.promise, large - 3, _SMALLEST, before=2)
    if blocks == 2:
        yield Line(block.places, 9.5, _SMALLEST, colour=SOFT, before=3)
    if blocks < 4:
        yield Line(block.scan, 8.5, _SMALLEST, colour=SOFT, before=3)


def _foot(card: Card) -> Iterator[Piece]:
    y = HEIGHT - SAFE - 13
    yield Rule(Box(SAFE, y, _INNER, 0))
    sos = Line(f"SOS {card.emergency}", 14, 11, bold=True, colour=HELP)
    yield Words(Box(SAFE, y + 1, 32, 6.6), LATIN, (sos,))
    phone = Line(f"Tel. {card.phone}", 14, 11, bold=True)
    yield Words(Box(SAFE + 32, y + 1, _INNER - 32, 6.6), LATIN, (phone,), "end")
    small = Line(card.print_line, 6, 5, colour=SOFT)
    yield Words(Box(SAFE, HEIGHT - SAFE - 4, 50, 4), LATIN, (small,))
    shown = Line(card.shown, 9, 6, bold=True)
    yield Words(Box(SAFE + 50, HEIGHT - SAFE - 5, _INNER - 50, 5), LATIN, (shown,), "end")
