"""Where everything stands on the page: one piece by itself, or a sheet of A4 to be cut. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.cards.card import Card
from bot.cards.kinds import Kind
from bot.cards.pieces import SOFT, Box, Line, Page, Piece, Rule, Words

A4 = (210.0, 297.0)
_MARK, _OFF = 4.0, 1.0
"""A cut mark's length, and how far it begins from the corner: it must not stay on the card."""
_EDGE = 6.5


def plan(kind: Kind, card: Card, *, single: bool = False) -> Page:
    """The page of a card: sheets hold as many as fit, with marks where to cut."""
    pieces = [_scaled(piece, kind.scale) for piece in kind.layout(card)]
    width, height = kind.width * kind.scale, kind.height * kind.scale
    if single or kind.across * kind.down == 1:
        page = A4 if kind.scale > 1 else (width, height)
        return Page(*page, tuple(pieces))
    left, top = (A4[0] - kind.across * width) / 2, (A4[1] - kind.down * height) / 2
    placed = [
        _moved(piece, left + column * width, top + row * height)
        for row in range(kind.down)
        for column in range(kind.across)
        for piece in pieces
    ]
    return Page(*A4, (*placed, *_cuts(kind, left, top)))


def _cuts(kind: Kind, left: float, top: float) -> Iterator[Rule]:
    """A mark at both ends of every cut."""
    right, bottom = left + kind.across * kind.width, top + kind.down * kind.height
    for column in range(kind.across + 1):
        x = left + column * kind.width
        if not _OFF < x < A4[0] - _OFF:
            continue  # the edge of the paper is a cut already
        for y, length in _ends(top, bottom, A4[1]):
            yield Rule(Box(x, y, 0, length), SOFT)
    for row in range(kind.down + 1):
        y = top + row * kind.height
        for x, length in _ends(left, right, A4[0]):
            yield Rule(Box(x, y, length, 0), SOFT)


def _ends(first: float, last: float, page: float) -> tuple[tuple[float, float], ...]:
    """Where the marks of a cut begin, and how long they are.

    Where cards fill the sheet there is nothing outside them: the marks stand on the cut itself,
    longer than the edge that a printer leaves white.
    """
    if first < _OFF + _MARK:
        return (0.0, _EDGE), (page - _EDGE, _EDGE)
    return (first - _OFF - _MARK, _MARK), (last + _OFF, _MARK)


def _moved(piece: Piece, x: float, y: float) -> Piece:
    return replace(piece, box=piece.box.moved(x, y))


def _scaled(piece: Piece, factor: float) -> Piece:
    box = piece.box.scaled(factor)
    if isinstance(piece, Words):
        return replace(piece, box=box, lines=tuple(_larger(one, factor) for one in piece.lines))
    return replace(piece, box=box)


def _larger(line: Line, factor: float) -> Line:
    return replace(
        line,
        size=line.size * factor,
        smallest=line.smallest * factor,
        before=line.before * factor,
    )
