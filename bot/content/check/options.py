"""A page has no more options than a person can look over, and each can be told from the others.

Mend: group options on a page of their own; give two options to the same page different ids (an
option without one has its target's name for it); a question page gives every option an id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bot.content.draft import Draft
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "too-many-options"
SAME = "same-option"


def check(draft: Draft) -> Iterator[Problem]:
    """Problems of the number and the identity of options."""
    assert draft.pack is not None
    most = draft.pack.limits.options
    for node in draft.nodes.values():
        place = draft.where("node", node.id)
        if len(node.options) > most:
            message = Sentence(
                "{number} options; a page shows at most {most}", number=len(node.options), most=most
            )
            yield place.problem(ID, message, "options", at_key=True)
        counted = Counter(option.id for option in node.options)
        labels = Counter(option.label for option in node.options)
        for number, option in enumerate(node.options):
            if counted[option.id] > 1:
                message = Sentence(
                    "two options have the id '{id}'; give each an id of its own", id=option.id
                )
                yield place.problem(SAME, message, "options", number)
            elif labels[option.label] > 1:
                message = Sentence("two options are called '{label}'", label=option.label)
                yield place.problem(SAME, message, "options", number, "label")
            elif node.kind == "question" and option.id == option.to:
                message = Sentence("an answer of a question page needs an id")
                yield place.problem("missing-field", message, "options", number)
