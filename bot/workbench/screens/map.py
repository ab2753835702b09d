"""The tree of the pages of a topic, drawn to be clicked through: from left to right, tap by tap."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from bot.content.content import Content
from bot.content.drawing import edges
from bot.content.graph import distances, neighbours, reached
from bot.content.model import Node
from bot.workbench import words
from bot.workbench.address import to
from bot.workbench.desk import Asked, Desk
from bot.workbench.screens.screen import Screen
from bot.workbench.screens.sheet import choose, topics_of

_WIDE, _HIGH, _ACROSS, _DOWN = 210, 40, 270, 52
"""Pixels: a box, and from one box to the next."""
_MARGIN = 12
_TITLE, _ID = 32, 36
"""Characters that fit into a box, of the title and of the id below it."""


class Spot(NamedTuple):
    """Where the upper left corner of a page's box is, in pixels."""

    x: int
    y: int


async def show(desk: Desk, asked: Asked) -> str:
    """The topic asked for, else the one with home. Raises NothingToShow."""
    content = desk.content
    home = content.nodes[content.pack.home].topic
    topic = asked.get("topic") if asked.get("topic") in topics_of(content) else home
    title = words.PAGES_OF.format(topic=topic, number=topics_of(content)[topic])
    key = " · ".join((words.ANY_LINE, words.DASHED, words.HEAVY))
    return (
        f"{choose(content, 'map', topic)}<h2>{escape(title)}</h2>"
        f'<p class="soft">{escape(key)}</p><div class="drawing">{drawn(content, topic)}</div>'
    )


def drawn(content: Content, topic: str) -> str:
    """The pages of a topic and where they lead, as SVG: the shortest ways, the others faint."""
    ways = [
        (start, end)
        for start, end in dict.fromkeys(edges(content))
        if content.nodes[start].topic == topic and end in content.nodes
    ]
    own = [node.id for node in content.nodes.values() if node.topic == topic]
    before = _before(own, ways)
    spots = _placed(before)
    taps = distances(content.pack.home, neighbours(edges(content)))
    wide = max(spot.x for spot in spots.values()) + _WIDE + _MARGIN
    high = max(spot.y for spot in spots.values()) + _HIGH + _MARGIN
    lines = "".join(
        _line(spots[start], spots[end], "way" if before[end] == start else "other way")
        for start, end in ways
        if spots[start].x < spots[end].x
    )
    boxes = "".join(
        _box(content, content.nodes[page], spot, topic, taps.get(page))
        for page, spot in spots.items()
    )
    size = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    return f'<svg {size} role="group">{lines}{boxes}</svg>'


def _before(own: list[str], ways: list[tuple[str, str]]) -> dict[str, str]:
    """Every page with the one before it on a shortest way within the topic; the first: itself."""
    led_to = {end for start, end in ways if start != end}
    before: dict[str, str] = {}
    for page in [*(page for page in own if page not in led_to), *own]:
        if page not in before:  # what an earlier one leads to stays where it is
            found = reached([page], neighbours(ways))
            before |= {one: last for one, last in found.items() if one not in before}
    return before


def _placed(before: dict[str, str]) -> dict[str, Spot]:
    """A column for each tap; below each other the pages that one page leads to, beside it."""
    following: dict[str, list[str]] = {}
    for page, last in before.items():
        following.setdefault(last if page != last else "", []).append(page)
    spots: dict[str, Spot] = {}
    waiting = [(page, 0) for page in reversed(following.get("", []))]
    row = 0
    while waiting:
        page, column = waiting.pop()
        spots[page] = Spot(_MARGIN + column * _ACROSS, _MARGIN + row * _DOWN)
        after = following.get(page, [])
        waiting += [(one, column + 1) for one in reversed(after)]
        row += 0 if after else 1
    return spots


def _line(start: Spot, end: Spot, style: str) -> str:
    x, y, to_y = start.x + _WIDE, start.y + _HIGH // 2, end.y + _HIGH // 2
    bend = max((end.x - x) // 2, 30)
    curve = f"M{x} {y}C{x + bend} {y} {end.x - bend} {to_y} {end.x} {to_y}"
    return f'<path class="{style}" d="{curve}"/>'


def _box(content: Content, node: Node, spot: Spot, topic: str, taps: int | None) -> str:
    other = node.topic != topic
    style = " ".join(_styles(content, node, taps, other=other))
    address = to("map", topic=node.topic) if other else to("talk", page=node.id)
    text = content.words(content.pack.source, node).text.strip()
    title = text.split("\n", 1)[0].replace("**", "") or node.table
    far = words.BY_NAME_ONLY if taps is None else words.TAPS.format(number=taps)
    return (
        f'<a href="{address}" class="{style}"><title>{escape(f"{node.id} – {far}")}</title>'
        f'<rect x="{spot.x}" y="{spot.y}" width="{_WIDE}" height="{_HIGH}" rx="8"/>'
        f'<text x="{spot.x + 8}" y="{spot.y + 17}">{escape(_short(title, _TITLE))}</text>'
        f'<text class="id" x="{spot.x + 8}" y="{spot.y + 32}">{escape(_short(node.id, _ID))}</text>'
        "</a>"
    )


def _styles(content: Content, node: Node, taps: int | None, *, other: bool) -> Iterable[str]:
    if other:
        yield "other"
    if node.safety:
        yield "safety"
    if taps is not None and taps > content.pack.limits.taps:
        yield "heavy"


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


SCREEN = Screen("map", words.MAP, show)
