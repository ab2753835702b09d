"""A text asks only for facts that exist.

Mend: correct the name between braces, or give the fact in ``facts.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import named
from bot.source.problem import Problem, meant

ID = "unknown-fact"


def check(draft: Draft) -> Iterator[Problem]:
    """Names between braces that are no fact."""

    def unknown(text: str) -> Iterator[str]:
        for name in named(text):
            if name not in draft.facts:
                yield f"no fact '{name}'{meant(name, draft.facts)}"

    for node in draft.nodes.values():
        place = draft.where("node", node.id)
        yield from (place.problem(ID, message, "text") for message in unknown(node.text))
        for number, option in enumerate(node.options):
            for message in unknown(option.label):
                yield place.problem(ID, message, "options", number, "label")
    for decision in draft.decisions.values():
        place = draft.where("decision", decision.table.id)
        for name, question in decision.questions.items():
            for text in (question.text, *question.labels):
                yield from (
                    place.problem(ID, message, "questions", name) for message in unknown(text)
                )
        for name, addon in decision.addons.items():
            yield from (
                place.problem(ID, message, "addons", name) for message in unknown(addon.text)
            )
