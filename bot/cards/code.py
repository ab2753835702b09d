"""A QR code as rows of dark and light (ISO/IEC 18004), as large as its place."""

from __future__ import annotations

from typing import NamedTuple

import segno

from bot.cards.refused import CodeTooSmall

SMALLEST = 0.5
"""Millimetres of one square: what the camera of an old telephone still tells apart."""
QUIET = 4
"""Squares that stay white on every side (ISO/IEC 18004, section 5.3.8)."""
_LEVELS = ("M", "L")
"""How much of the code may be dirty (15 %, 7 %); the stronger one where the squares stay large."""


class Matrix(NamedTuple):
    """Rows of squares (True: dark), and the millimetres of one."""

    rows: tuple[tuple[bool, ...], ...]
    module: float


def matrix(url: str, side: float) -> Matrix:
    """The code of an address in a square of ``side`` millimetres, the white around it left out.

    Raises :class:`CodeTooSmall`.
    """
    for level in _LEVELS:
        made = _made(url, side, level)
        if made.module >= SMALLEST:
            return made
    raise CodeTooSmall(url, made.module, SMALLEST)


def _made(url: str, side: float, level: str) -> Matrix:
    code = segno.make(url, error=level, micro=False)
    rows = tuple(tuple(bool(one) for one in row) for row in code.matrix)
    return Matrix(rows, side / len(rows))
