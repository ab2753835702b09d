"""The tree of pages as a drawing in Mermaid (https://mermaid.js.org), and its dead weight."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from bot.content.content import Content
from bot.content.graph import distances, neighbours
from bot.content.model import Node

_SHAPES = {
    "decision": ("{", "}"),
    "question": ("{", "}"),
    "services": ("[(", ")]"),
    "place": ("[/", "/]"),
    "phrase": ("[[", "]]"),
    "end": ("((", "))"),
}
_BOX = ("[", "]")


class Weight(NamedTuple):
    """One page as the map sees it: taps from home (None: only by an entry), and told in a story."""

    page: str
    taps: int | None
    told: bool


def weights(content: Content, told: Collection[str]) -> list[Weight]:
    """Every page, in the order of the files; ``told`` are the pages that stories visit."""
    taps = distances(content.pack.home, neighbours(edges(content)))
    return [Weight(page, taps.get(page), page in told) for page in content.nodes]


def dead(content: Content, told: Collection[str]) -> list[Weight]:
    """Pages that no story visits, or that are farther from home than the limit."""
    most = content.pack.limits.taps
    return [
        one
        for one in weights(content, told)
        if not one.told or (one.taps is not None and one.taps > most)
    ]


def mermaid(content: Content, told: Collection[str], topic: str = "") -> Iterator[str]:
    """The lines of a flowchart: the pages of a topic (all, if none is named) and where they lead.

    Pages of other topics are drawn dashed; dead weight is drawn in red.
    """
    heavy = {one.page for one in dead(content, told)}
    drawn: dict[str, Node] = {}
    arrows = []
    for start, end in dict.fromkeys(edges(content)):
        nodes = content.nodes[start], content.nodes[end]
        if topic and nodes[0].topic != topic:
            continue
        drawn |= {node.id: node for node in nodes}
        arrows.append(f"  {_name(start)} --> {_name(end)}")
    drawn |= {node.id: node for node in content.nodes.values() if node.topic == topic}
    yield "flowchart LR"
    for page in sorted(drawn):
        yield f"  {_box(content, drawn[page])}"
    yield from arrows
    for page in sorted(drawn):
        if topic and drawn[page].topic != topic:
            yield f"  style {_name(page)} stroke-dasharray: 4"
        elif page in heavy:
            yield f"  style {_name(page)} stroke:#c00,stroke-width:3px"


def edges(content: Content) -> Iterator[tuple[str, str]]:
    """Every way from page to page, those through the outcomes of tables included."""
    for node in content.nodes.values():
        yield from ((node.id, option.to) for option in node.options)
        decision = content.decisions.get(node.table)
        if decision is not None:
            yield from ((node.id, page) for page in decision.outcomes.values())


def _name(page: str) -> str:
    return page.replace(".", "_").replace("-", "_")


def _box(content: Content, node: Node) -> str:
    left, right = _SHAPES.get(node.kind, _BOX)
    title = node.text.split("\n", 1)[0].replace("**", "").replace('"', "'").strip()
    return f'{_name(node.id)}{left}"{node.id}<br/>{title}"{right}'
