"""What a page is drawn from: text, codes, lines and rings at places in millimetres.

From the top left corner of the page, in the direction of printing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Align = Literal["start", "centre", "end"]
"""Where a line of text begins, as its language reads."""
Colour = tuple[int, int, int]

INK: Colour = (29, 35, 39)
SOFT: Colour = (86, 97, 106)
KEY: Colour = (31, 95, 91)
HELP: Colour = (179, 38, 30)
HAIR: Colour = (200, 203, 200)
"""The colours of the web chat (bot/channels/web/static); all are dark enough on a grey printer."""
LATIN = "fr"
"""The language of what has none: numbers, addresses, the guide's name."""


class Box(NamedTuple):
    """A place: its corner, width and height in millimetres."""

    x: float
    y: float
    width: float
    height: float

    def moved(self, x: float, y: float) -> Box:
        """The same place on a larger page."""
        return Box(self.x + x, self.y + y, self.width, self.height)

    def scaled(self, factor: float) -> Box:
        """The same place on a page so many times as large."""
        return Box(*(one * factor for one in self))


@dataclass(frozen=True, slots=True)
class Line:
    """A text in one size (points), which may become as small as ``smallest`` to fit.

    ``before`` is the white above it, in points too.
    """

    text: str
    size: float
    smallest: float
    bold: bool = False
    colour: Colour = INK
    before: float = 0


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of one language, one under the other, in a box; they break and shrink to fit.

    They begin at the top of the box, or stand in its ``middle``.
    """

    box: Box
    language: str
    lines: tuple[Line, ...]
    align: Align = "start"
    middle: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code. The box is that of its dark squares: four of them stay white on every side."""

    box: Box
    url: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line from corner to corner of a box without width or height."""

    box: Box
    colour: Colour = HAIR
    thick: float = 0.2


@dataclass(frozen=True, slots=True)
class Ring:
    """The guide's sign: a ring with a dot in its middle, as surveyors mark a point."""

    box: Box
    colour: Colour = KEY


Piece = Words | Code | Rule | Ring


@dataclass(frozen=True, slots=True)
class Page:
    """A page in millimetres, and all that is on it."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
