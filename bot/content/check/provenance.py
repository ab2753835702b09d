"""Every page names its sources, all of them in ``sources.yaml``, and the day it was last read.

An old or invented sentence can hurt somebody.
Mend: add ``sources:`` and ``reviewed:``.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.model import Node
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "no-provenance"
UNKNOWN = "unknown-source"
FUTURE = "reviewed-in-future"
_NO_CLAIM = frozenset({"language", "second-language", "filters", "report", "end"})
"""Kinds whose pages say nothing about the world."""


def check(draft: Draft) -> Iterator[Problem]:
    """Pages and facts whose origin cannot be told."""
    for node in draft.nodes.values():
        yield from _node(draft, node)
    for fact in draft.facts.values():
        place = draft.where("fact", fact.name)
        yield from (
            place.problem(UNKNOWN, _unknown(draft, one), "source", number)
            for number, one in enumerate(fact.sources)
            if one not in draft.references
        )


def _node(draft: Draft, node: Node) -> Iterator[Problem]:
    place = draft.where("node", node.id)
    what = Sentence("safety page") if node.safety else Sentence("page")
    if node.kind not in _NO_CLAIM:
        if not node.sources:
            message = Sentence("the {what} '{page}' names no source", what=what, page=node.id)
            yield place.problem(ID, message, at_key=True)
        if node.reviewed is None:
            message = Sentence(
                "the {what} '{page}' has no date of review ('reviewed: YYYY-MM-DD')",
                what=what,
                page=node.id,
            )
            yield place.problem(ID, message, at_key=True)
    if node.reviewed is not None and node.reviewed > draft.today:
        message = Sentence("{day} is still to come", day=node.reviewed)
        yield place.problem(FUTURE, message, "reviewed")
    for number, one in enumerate(node.sources):
        if one not in draft.references:
            yield place.problem(UNKNOWN, _unknown(draft, one), "sources", number)


def _unknown(draft: Draft, one: str) -> Sentence:
    return Sentence("no source '{name}'{near}", name=one, near=meant(one, draft.references))
