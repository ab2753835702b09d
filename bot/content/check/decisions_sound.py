"""A decision table speaks only of slots, answers, outcomes and add-ons that it has.

Mend: correct the name; the message says which are allowed.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft, Place
from bot.content.model import Decision
from bot.decisions.table import Condition, Table
from bot.source.problem import Problem, meant

ID = "unknown-answer"
NOT_ASKED = "slot-not-asked"
NO_DEFAULT = "missing-default"


def check(draft: Draft) -> Iterator[Problem]:
    """Names in a table that do not stand in it."""
    for decision in draft.decisions.values():
        place = draft.where("decision", decision.table.id)
        yield from _questions(decision.table, place)
        yield from _rows(decision, place)
        for number, extra in enumerate(decision.table.extras):
            yield from _when(decision.table, extra.when, place, "also", number)
            for outcome in extra.outcomes - set(decision.outcomes):
                message = f"no outcome '{outcome}'{meant(outcome, decision.outcomes)}"
                yield place.problem(ID, message, "also", number, "when", "outcome")
            if extra.add not in decision.addons:
                message = f"no add-on '{extra.add}'{meant(extra.add, decision.addons)}"
                yield place.problem(ID, message, "also", number, "add")
        for name in decision.table.always:
            if name not in decision.addons:
                message = f"no add-on '{name}'{meant(name, decision.addons)}"
                yield place.problem(ID, message, "always")


def _questions(table: Table, place: Place) -> Iterator[Problem]:
    slots = {slot.name: slot for slot in table.slots}
    asked = {slot for question in table.questions for slot in question.asks}
    for name in slots.keys() - asked:
        message = f"no question asks '{name}'"
        yield place.problem(NOT_ASKED, message, "slots", name, at_key=True)
    for question in table.questions:
        for name in question.asks:
            if name not in slots:
                message = f"no slot '{name}'{meant(name, slots)}"
                yield place.problem(ID, message, "questions", question.id, "asks")
            elif question.several and slots[name].default is None:
                message = f"'{name}' is asked by tick boxes, so it needs a default"
                yield place.problem(NO_DEFAULT, message, "slots", name, at_key=True)
        for number, choice in enumerate(question.choices):
            for name, answer in choice.sets:
                allowed = slots[name].answers if name in slots else ()
                trail = ("questions", question.id, "options", number, "sets")
                if name not in question.asks:
                    message = f"'{name}' is not asked here{meant(name, question.asks)}"
                    yield place.problem(ID, message, *trail)
                elif answer not in allowed:
                    message = f"no answer '{answer}' for '{name}'{meant(answer, allowed)}"
                    yield place.problem(ID, message, *trail)


def _rows(decision: Decision, place: Place) -> Iterator[Problem]:
    for number, row in enumerate(decision.table.rows):
        yield from _when(decision.table, row.when, place, "rows", number)
        if row.outcome not in decision.outcomes:
            message = f"no outcome '{row.outcome}'{meant(row.outcome, decision.outcomes)}"
            yield place.problem(ID, message, "rows", number, "outcome")
        for name in row.also:
            if name not in decision.addons:
                message = f"no add-on '{name}'{meant(name, decision.addons)}"
                yield place.problem(ID, message, "rows", number, "also")


def _when(
    table: Table, when: tuple[Condition, ...], place: Place, part: str, number: int
) -> Iterator[Problem]:
    slots = {slot.name: slot for slot in table.slots}
    for condition in when:
        if condition.slot not in slots:
            message = f"no slot '{condition.slot}'{meant(condition.slot, slots)}"
            yield place.problem(ID, message, part, number, "when", condition.slot, at_key=True)
            continue
        allowed = slots[condition.slot].answers
        for answer in sorted(condition.any_of - set(allowed)):
            message = f"no answer '{answer}' for '{condition.slot}'{meant(answer, allowed)}"
            yield place.problem(ID, message, part, number, "when", condition.slot)
