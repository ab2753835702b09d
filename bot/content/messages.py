"""Everything that has to be said in every language, each with its context and its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.content.content import Content
from bot.content.draft import Draft
from bot.content.model import Decision, Limits, Node
from bot.directory.service import Service


class Message(NamedTuple):
    """One text to translate. ``most`` is how many characters a translation may have (0: any)."""

    context: str
    text: str
    path: str
    line: int
    note: str = ""
    most: int = 0


def messages(content: Content | Draft, services: Iterable[Service] = ()) -> Iterator[Message]:
    """All texts of the content, in the order of the files."""
    assert content.pack is not None
    limits = content.pack.limits
    for name, text in content.interface.items():
        yield Message(f"interface:{name}", text, "content/interface.yaml", 1)
    for node in content.nodes.values():
        yield from _of_node(node, limits)
    for decision in content.decisions.values():
        yield from _of_decision(decision, limits)
    for slug, label in content.offers.items():
        yield Message(f"offer:{slug}", label, "content/offers.yaml", 1, "", limits.label)
    for service in services:
        for field in ("note", "find", "bring", "doubt"):
            text = getattr(service, field)
            if text:
                yield Message(f"service:{service.id}#{field}", text, "content/services", 1)


def _of_node(node: Node, limits: Limits) -> Iterator[Message]:
    if node.text:
        yield Message(f"{node.id}#text", node.text, node.path, node.line, node.note, limits.text)
    for option in node.options:
        context = f"{node.id}#option:{option.id}"
        yield Message(context, option.label, node.path, node.line, "", limits.label)


def _of_decision(decision: Decision, limits: Limits) -> Iterator[Message]:
    table, path = decision.table.id, decision.path
    for name, question in decision.questions.items():
        context = f"{table}#question:{name}"
        yield Message(f"{context}#text", question.text, path, 1, "", limits.text)
        for number, label in enumerate(question.labels, 1):
            yield Message(f"{context}#option:{number}", label, path, 1, "", limits.label)
    for name, addon in decision.addons.items():
        yield Message(f"{table}#addon:{name}", addon.text, path, 1, "", limits.addon)
