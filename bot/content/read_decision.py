"""From a decision file to its table and its words."""

from __future__ import annotations

from collections.abc import Mapping

from bot.content.model import Addon, Decision, QuestionText
from bot.content.schema import DecisionSource
from bot.decisions.answers import signature
from bot.decisions.table import Choice, Condition, Extra, Question, Row, Slot, Table

OUTCOME = "outcome"
"""In an add-on rule, the name under which the outcome itself is a condition."""


def decision_of(written: DecisionSource, path: str) -> Decision:
    """The table as the engine walks it, and its words by question."""
    slots = tuple(Slot(name, slot.answers, slot.default) for name, slot in written.slots.items())
    table = Table(
        id=written.decision,
        slots=slots,
        questions=tuple(
            Question(
                name,
                question.asks,
                tuple(Choice(tuple(choice.sets.items())) for choice in question.options),
                question.several,
            )
            for name, question in written.questions.items()
        ),
        rows=tuple(Row(_conditions(row.when), row.outcome, row.also) for row in written.rows),
        extras=tuple(
            Extra(
                outcomes=frozenset(extra.when.get(OUTCOME, ())),
                when=tuple(one for one in _conditions(extra.when) if one.slot != OUTCOME),
                add=extra.add,
            )
            for extra in written.also
        ),
        always=written.always,
        signature=signature(slots),
    )
    return Decision(
        table=table,
        questions={
            name: QuestionText(question.text, tuple(one.label for one in question.options))
            for name, question in written.questions.items()
        },
        outcomes={name: outcome.page for name, outcome in written.outcomes.items()},
        addons={name: Addon(addon.text, addon.page) for name, addon in written.addons.items()},
        path=path,
    )


def _conditions(when: Mapping[str, tuple[str, ...]]) -> tuple[Condition, ...]:
    return tuple(Condition(slot, frozenset(answers)) for slot, answers in when.items())
