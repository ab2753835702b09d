"""A decision table speaks only of slots, answers, outcomes and add-ons that it has.

Mend: correct the name; the message says which are allowed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.content.draft import Draft, Place
from bot.content.model import Decision
from bot.decisions.table import Condition, Slot, Table
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "unknown-answer"
NOT_ASKED = "slot-not-asked"
NO_DEFAULT = "missing-default"


def check(draft: Draft) -> Iterator[Problem]:
    """Names in a table that do not stand in it."""
    for decision in draft.decisions.values():
        place = draft.where("decision", decision.table.id)
        yield from _slots(decision.table, place)
        yield from _questions(decision.table, place)
        yield from _rows(decision, place)
        yield from _extras(decision, place)


def _slots(table: Table, place: Place) -> Iterator[Problem]:
    asked = {name for question in table.questions for name in question.asks}
    ticked = {name for question in table.questions if question.several for name in question.asks}
    for slot in table.slots:
        here = place.below("slots", slot.name)
        if slot.name not in asked:
            message = Sentence("no question asks '{slot}'", slot=slot.name)
            yield here.problem(NOT_ASKED, message, at_key=True)
        if slot.default is not None:
            yield from _answer(slot.default, slot, here.below("default"))
        elif slot.name in ticked:
            message = Sentence(
                "'{slot}' is asked by tick boxes, so it needs a default", slot=slot.name
            )
            yield here.problem(NO_DEFAULT, message, at_key=True)


def _questions(table: Table, place: Place) -> Iterator[Problem]:
    slots = {slot.name: slot for slot in table.slots}
    for question in table.questions:
        here = place.below("questions", question.id)
        for number, name in enumerate(question.asks):
            yield from _known(Sentence("slot"), name, slots, here.below("asks", number))
        for number, choice in enumerate(question.choices):
            for name, answer in choice.sets:
                there = here.below("options", number, "sets", name)
                if name not in question.asks:
                    near = meant(name, question.asks)
                    message = Sentence("'{slot}' is not asked here{near}", slot=name, near=near)
                    yield there.problem(ID, message, at_key=True)
                elif name in slots:
                    yield from _answer(answer, slots[name], there)


def _rows(decision: Decision, place: Place) -> Iterator[Problem]:
    for number, row in enumerate(decision.table.rows):
        here = place.below("rows", number)
        yield from _when(decision.table, row.when, here)
        outcome = row.outcome
        yield from _known(Sentence("outcome"), outcome, decision.outcomes, here.below("outcome"))
        yield from _addons(decision, row.also, here.below("also"))


def _extras(decision: Decision, place: Place) -> Iterator[Problem]:
    for number, extra in enumerate(decision.table.extras):
        here = place.below("also", number)
        yield from _when(decision.table, extra.when, here)
        for outcome in extra.outcomes:
            there = here.below("when", "outcome")
            yield from _known(Sentence("outcome"), outcome, decision.outcomes, there)
        there = here.below("add")
        yield from _known(Sentence("add-on"), extra.add, decision.addons, there)
    yield from _addons(decision, decision.table.always, place.below("always"))


def _addons(decision: Decision, names: tuple[str, ...], place: Place) -> Iterator[Problem]:
    for number, name in enumerate(names):
        yield from _known(Sentence("add-on"), name, decision.addons, place.below(number))


def _when(table: Table, when: tuple[Condition, ...], place: Place) -> Iterator[Problem]:
    slots = {slot.name: slot for slot in table.slots}
    for name, answers in when:
        here = place.below("when", name)
        if name not in slots:
            message = Sentence("no slot '{name}'{near}", name=name, near=meant(name, slots))
            yield here.problem(ID, message, at_key=True)
            continue
        for answer in answers:
            yield from _answer(answer, slots[name], here)


def _answer(answer: str, slot: Slot, place: Place) -> Iterator[Problem]:
    if answer not in slot.answers:
        message = Sentence(
            "no answer '{answer}' for '{slot}'{near}",
            answer=answer,
            slot=slot.name,
            near=meant(answer, slot.answers),
        )
        yield place.problem(ID, message)


def _known(what: Sentence, name: str, known: Collection[str], place: Place) -> Iterator[Problem]:
    if name not in known:
        near = meant(name, known)
        yield place.problem(
            ID, Sentence("no {what} '{name}'{near}", what=what, name=name, near=near)
        )
