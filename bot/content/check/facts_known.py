"""A text asks only for facts that exist; an outcome's page may also name the answers given.

Mend: correct the name between braces, or give the fact in ``facts.yaml``. ``{answer.slot}`` is for
the pages that a decision table's outcomes open, and a slot of that table.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import named
from bot.source.marked import Trail
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "unknown-fact"


def check(draft: Draft) -> Iterator[Problem]:
    """Names between braces that are neither a fact nor an answer."""
    answers = _answers(draft)
    for text, place in draft.texts():
        known = {*draft.facts, *answers.get(place.trail, ())}
        for name in named(text):
            if name not in known:
                near = meant(name, known)
                yield place.problem(ID, Sentence("no fact '{name}'{near}", name=name, near=near))


def _answers(draft: Draft) -> dict[Trail, list[str]]:
    """The answers that may be named, by the place of an outcome's text."""
    return {
        draft.where("node", page).below("text").trail: [
            f"answer.{slot.name}" for slot in decision.table.slots
        ]
        for decision in draft.decisions.values()
        for page in decision.outcomes.values()
    }
