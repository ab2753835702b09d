"""The kinds of cards. Adding one: a file with its layout, a line below, a test file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.cards import pocket, upright
from bot.cards.card import Card
from bot.cards.pieces import Piece


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of card in millimetres.

    ``layout`` draws it in its own size, ``scale`` times smaller than it is printed; ``across`` and
    ``down`` are how many stand on a sheet of A4.
    """

    name: str
    width: float
    height: float
    layout: Callable[[Card], Iterator[Piece]]
    scale: float = 1
    across: int = 1
    down: int = 1


KINDS: tuple[Kind, ...] = (
    Kind("card", pocket.WIDTH, pocket.HEIGHT, pocket.pocket, across=2, down=5),
    Kind("leaflet", upright.WIDTH, upright.HEIGHT, upright.upright, across=2, down=2),
    Kind("poster", upright.WIDTH, upright.HEIGHT, upright.upright, scale=2),
)
BY_NAME = {kind.name: kind for kind in KINDS}
