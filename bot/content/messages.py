"""Everything that has to be said in every language, each with its context and its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.content.cards import NAMES as CARD_TEXTS
from bot.content.draft import Draft, Place
from bot.content.model import Decision, Limits, Node
from bot.directory.texts import service_texts

_ALT_NOTE = "remplace l’image ou le son pour qui ne les voit pas ou ne les entend pas"


class Message(NamedTuple):
    """One text to translate. ``most`` is how many characters a translation may have (0: any).

    ``path`` and ``line`` are where the text itself begins.
    """

    context: str
    text: str
    path: str
    line: int
    note: str = ""
    most: int = 0


def messages(draft: Draft) -> Iterator[Message]:
    """All texts of the content, in the order of the files; those of the services at the end."""
    assert draft.pack is not None
    limits = draft.pack.limits
    for name, text in draft.interface.items():
        yield _message(f"interface:{name}", text, draft.where("interface", name))
    for node in draft.nodes.values():
        yield from _of_node(node, draft.where("node", node.id), limits)
    for decision in draft.decisions.values():
        yield from _of_decision(decision, draft.where("decision", decision.table.id), limits)
    for slug, label in draft.offers.items():
        place = draft.where("offer", slug).below("label")
        yield _message(f"offer:{slug}", label, place, most=limits.label)
    for name, text in draft.cards.texts.items():
        most = CARD_TEXTS.get(name, 0)
        yield _message(f"card:{name}", text, draft.where("card", name), most=most)
    for one in service_texts(draft.folder):
        yield Message(f"service:{one.service}#{one.field}", one.text, one.path, one.line)


def _message(context: str, text: str, place: Place, note: str = "", most: int = 0) -> Message:
    line = place.source.mark(*place.trail).line
    return Message(context, text, place.source.path, line, note, most)


def _of_node(node: Node, place: Place, limits: Limits) -> Iterator[Message]:
    if node.text:
        at = place.below("text")
        yield _message(f"{node.id}#text", node.text, at, node.note, limits.text)
    for number, option in enumerate(node.options):
        at = place.below("options", number, "label")
        yield _message(f"{node.id}#option:{option.id}", option.label, at, most=limits.label)
    for number, one in enumerate(node.media):
        at = place.below("media", number, "alt")
        yield _message(f"{node.id}#media:{one.id}", one.alt, at, _ALT_NOTE, limits.alt)


def _of_decision(decision: Decision, place: Place, limits: Limits) -> Iterator[Message]:
    table = decision.table.id
    for name, question in decision.questions.items():
        context, at = f"{table}#question:{name}", place.below("questions", name)
        yield _message(f"{context}#text", question.text, at.below("text"), most=limits.text)
        for number, label in enumerate(question.labels):
            there = at.below("options", number, "label")
            yield _message(f"{context}#option:{number + 1}", label, there, most=limits.label)
    for name, addon in decision.addons.items():
        there = place.below("addons", name, "text")
        yield _message(f"{table}#addon:{name}", addon.text, there, most=limits.addon)
