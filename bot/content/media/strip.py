"""Several pictograms as one picture, read in the direction of the language. Pure.

Each pictogram is a drawing of 200 × 200. On a phone three stand beside each other; where they are
steps, each has under it as many dots as steps have been made, for those who read no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PANEL, GAP, DOTS = 200, 12, 28
_MOST_BESIDE = 3
_GROUND, _CARD, _INK = "#dde4e3", "#f6f4ef", "#22302f"
"""The cards are as light in the dark as by day: the lines on them stay legible."""
_DRAWING = re.compile(r"<svg\b([^>]*)>(.*)</svg>", re.DOTALL)
_LOOK = re.compile(r"\b(fill|stroke[a-z-]*)=\"([^\"]*)\"")


@dataclass(frozen=True, slots=True)
class Strip:
    """The pictograms in their order, by name, and the number of each step (none: no steps).

    Two that stand for "either, or" have the same number.
    """

    pictograms: tuple[str, ...]
    steps: tuple[int, ...] = ()


def drawn(strip: Strip, drawings: Sequence[str], *, from_right: bool = False) -> str:
    """The strip as SVG; ``drawings`` are its pictograms as SVG, in their order."""
    beside = 2 if len(drawings) in (2, 4) else min(len(drawings), _MOST_BESIDE)
    high = PANEL + (DOTS if strip.steps else 0)
    rows = -(-len(drawings) // beside)
    width, height = beside * (PANEL + GAP) + GAP, rows * (high + GAP) + GAP
    cards = []
    for number, drawing in enumerate(drawings):
        row, column = divmod(number, beside)
        column = beside - 1 - column if from_right else column
        at = (GAP + column * (PANEL + GAP), GAP + row * (high + GAP))
        step = strip.steps[number] if strip.steps else 0
        cards.append(_card(drawing, *at, high, step))
    inside = "\n".join(cards)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">\n'
        f'<path d="M0 0h{width}v{height}h-{width}z" fill="{_GROUND}"/>\n{inside}\n</svg>\n'
    )


def _card(drawing: str, x: int, y: int, high: int, step: int) -> str:
    found = _DRAWING.search(drawing)
    if found is None:
        raise ValueError("a pictogram is one <svg> with its drawing inside")
    look = " ".join(f'{name}="{value}"' for name, value in _LOOK.findall(found[1]))
    inside = re.sub(r">\s+<", "><", found[2].strip())
    card = f'<rect width="{PANEL}" height="{high}" rx="14" fill="{_CARD}"/>'
    picture = f'<svg width="{PANEL}" height="{PANEL}" {look}>{inside}</svg>'
    dots = "".join(_dots(step, high))
    return f'<g transform="translate({x} {y})">{card}{picture}{dots}</g>'


def _dots(step: int, high: int) -> Iterator[str]:
    for number in range(step):
        across = PANEL // 2 + 20 * number - 10 * (step - 1)
        yield f'<circle cx="{across}" cy="{high - DOTS // 2 - 2}" r="6" fill="{_INK}"/>'
