"""Texts and labels are short enough for a small screen and for every channel, facts written in.

Counted in the source language; translations have a rule of their own.
Mend: say less, or split the page in two.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import fill
from bot.source.problem import Problem

ID = "text-too-long"


def check(draft: Draft) -> Iterator[Problem]:
    """Problems of length, in characters."""
    assert draft.pack is not None
    limits, language = draft.pack.limits, draft.pack.source
    for node in draft.nodes.values():
        place = draft.where("node", node.id)
        length = len(fill(node.text, draft.facts, language))
        if length > limits.text:
            message = f"{length} characters; a page holds at most {limits.text}"
            yield place.problem(ID, message, "text")
        for number, option in enumerate(node.options):
            if len(option.label) > limits.label:
                message = (
                    f"the label '{option.label}' has {len(option.label)} characters; "
                    f"at most {limits.label}"
                )
                yield place.problem(ID, message, "options", number, "label")
    for decision in draft.decisions.values():
        place = draft.where("decision", decision.table.id)
        for name, question in decision.questions.items():
            length = len(fill(question.text, draft.facts, language))
            if length > limits.text:
                message = f"{length} characters; a page holds at most {limits.text}"
                yield place.problem(ID, message, "questions", name, "text")
            for number, label in enumerate(question.labels):
                length = len(fill(label, draft.facts, language))
                if length > limits.label:
                    message = f"the label '{label}' has {length} characters; at most {limits.label}"
                    yield place.problem(
                        ID, message, "questions", name, "options", number, "label"
                    )
