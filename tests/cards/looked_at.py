"""The pictures of cards somebody has looked at. ``python -m tests.cards.looked_at`` makes them.

Two are the same if at most one pixel in two hundred differs by more than a quarter of the way from
black to white: versions of the renderer smooth edges a little differently; a letter that is lost,
or that does not join its neighbour, makes more.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageChops

from bot.cards.draw import draw
from bot.cards.kinds import BY_NAME
from bot.cards.picture import picture
from bot.cards.plan import plan
from tests.cards.made import DAY, card

FOLDER = Path(__file__).parent / "pictures"
DOTS = 120
TOLERATED = 0.005
_LEVELS = 64
SHOWN = {
    "card-ar": ("card", ("ar",)),
    "card-ka": ("card", ("ka",)),
    "card-ru": ("card", ("ru",)),
    "card-ar-ka-ru-fr": ("card", ("ar", "ka", "ru", "fr")),
    "leaflet-ar-ru": ("leaflet", ("ar", "ru")),
}


def pdf(name: str, **words: str) -> bytes:
    """One of the cards, perhaps with other words, as a PDF."""
    kind, languages = SHOWN[name]
    return draw(plan(BY_NAME[kind], card(*languages, **words), single=True), "Repère", DAY)


def drawn(name: str, **words: str) -> Image.Image:
    """One of the cards as a picture in shades of grey."""
    return picture(pdf(name, **words), DOTS).convert("L")


def apart(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that differ."""
    if one.size != other.size:
        return 1.0
    counts = ImageChops.difference(one, other.convert("L")).histogram()
    return sum(counts[_LEVELS:]) / (one.width * one.height)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for shown in SHOWN:
        drawn(shown).quantize(16).save(FOLDER / f"{shown}.png", optimize=True)
