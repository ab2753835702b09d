"""No page leaves a person with nothing to do.

A page ends well in a way on, a telephone number alone on its line, a list of places or a phrase to
show. Back and home do not count: they lead where the person came from.
Mend: add an option, or the number of somebody who can help.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import PLACEHOLDER
from bot.content.kind import BY_NAME
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "dead-end"
_ALONE = re.compile(rf"^{PLACEHOLDER.pattern}$", re.MULTILINE)


def check(draft: Draft) -> Iterator[Problem]:
    """Pages from which there is no way on and nobody to call."""
    for node in draft.nodes.values():
        kind = BY_NAME.get(node.kind)
        if node.options or kind is None or kind.ends or _has_phone(draft, node.text):
            continue
        message = Sentence(
            "'{page}' ends here: give an option, or a telephone number on its own line",
            page=node.id,
        )
        yield draft.where("node", node.id).problem(ID, message, at_key=True)


def _has_phone(draft: Draft, text: str) -> bool:
    facts = (draft.facts.get(name) for name in _ALONE.findall(text))
    return any(fact is not None and fact.kind == "phone" for fact in facts)
