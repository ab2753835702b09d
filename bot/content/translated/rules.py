"""The rules a translation must keep. Adding one: a file beside this one, a line below, a test file.

Each looks at one text and its translation; an import refuses a row for the same reasons as the
check refuses a catalogue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.content.draft import Draft
from bot.content.translated import figures, foreign, lengths, marks, values, wording
from bot.content.translated.pair import Pair
from bot.source.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; its faults are ends of sentences that begin with the text's context."""

    id: str
    faults: Callable[[Pair, Draft], Iterator[Sentence]]


RULES: tuple[Rule, ...] = (
    Rule(values.ID, values.faults),
    Rule(figures.ID, figures.faults),
    Rule(marks.ID, marks.faults),
    Rule(lengths.ID, lengths.faults),
    Rule(wording.ID, wording.faults),
    Rule(foreign.ID, foreign.faults),
)


def faults_of(pair: Pair, draft: Draft) -> Iterator[tuple[str, Sentence]]:
    """Every rule that a translation breaks, and how."""
    for rule in RULES:
        for fault in rule.faults(pair, draft):
            context = pair.message.context
            yield rule.id, Sentence("'{context}' {fault}", context=context, fault=fault)
