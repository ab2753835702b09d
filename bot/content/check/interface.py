"""The engine's own words are all there, and each is filled only with what the engine gives it.

Mend: add the missing name to ``interface.yaml``, or use only the braces that the message names.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import named
from bot.content.interface import NAMES
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "missing-interface"
UNKNOWN = "unknown-key"
FILLED = "unknown-fact"


def check(draft: Draft) -> Iterator[Problem]:
    """Missing, unknown and wrongly filled words of the engine."""
    for name in sorted(set(NAMES) - set(draft.interface)):
        place = draft.where("interface", "")
        message = Sentence("interface.yaml lacks '{name}'", name=name)
        yield place.problem(ID, message, at_key=True)
    for name, text in draft.interface.items():
        place = draft.where("interface", name)
        if name not in NAMES:
            message = Sentence(
                "no interface text '{name}'{near}", name=name, near=meant(name, NAMES)
            )
            yield place.problem(UNKNOWN, message)
            continue
        for asked in named(text):
            if asked not in NAMES[name] and asked not in draft.facts:
                near = meant(asked, NAMES[name] | set(draft.facts))
                message = Sentence(
                    "no value '{value}' for '{name}'{near}", value=asked, name=name, near=near
                )
                yield place.problem(FILLED, message)
