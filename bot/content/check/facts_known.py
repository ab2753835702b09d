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
    for text, place in draft.texts():
        for name in named(text):
            if name not in draft.facts:
                yield place.problem(ID, f"no fact '{name}'{meant(name, draft.facts)}")
