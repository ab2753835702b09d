"""The engine's own words are all there, and each is filled only with what the engine gives it.

Mend: add the missing name to ``interface.yaml``, or use only the braces that the message names.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import named
from bot.content.interface import NAMES
from bot.source.problem import Problem, meant

ID = "missing-interface"
UNKNOWN = "unknown-key"
FILLED = "unknown-fact"


def check(draft: Draft) -> Iterator[Problem]:
    """Missing, unknown and wrongly filled words of the engine."""
    for name in sorted(set(NAMES) - set(draft.interface)):
        place = draft.where("interface", "")
        yield place.problem(ID, f"interface.yaml lacks '{name}'", at_key=True)
    for name, text in draft.interface.items():
        place = draft.where("interface", name)
        if name not in NAMES:
            yield place.problem(UNKNOWN, f"no interface text '{name}'{meant(name, NAMES)}")
            continue
        for asked in named(text):
            if asked not in NAMES[name] and asked not in draft.facts:
                allowed = meant(asked, NAMES[name] | set(draft.facts))
                yield place.problem(FILLED, f"no value '{asked}' for '{name}'{allowed}")
