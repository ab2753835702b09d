"""Decision tables: closed answers in, one outcome with its add-ons out.

A table is a list of rows, first match wins, and of add-ons, all that match. Nothing else says what
to ask next: the walk down the rows stops at the first row that may still match and asks for the
slot that is missing there. So a question is asked only when its answer can change something.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Answers = Mapping[str, str]
"""Slot to answer; a slot that was not asked is absent."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing to know. ``default`` stands in when a later slot is answered and this is not."""

    name: str
    answers: tuple[str, ...]
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer button of a question page: the slots it sets, the decisive one first."""

    sets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One page that asks one or more slots; ``several`` means tick boxes and a button to go on."""

    id: str
    asks: tuple[str, ...]
    choices: tuple[Choice, ...]
    several: bool = False


class Condition(NamedTuple):
    """One slot and the answers that satisfy it."""

    slot: str
    any_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Row:
    """Conditions in the order of asking, and the outcome they lead to."""

    when: tuple[Condition, ...]
    outcome: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extra:
    """An add-on, for some outcomes (none named: all) and some answers."""

    outcomes: frozenset[str]
    when: tuple[Condition, ...]
    add: str


class Ask(NamedTuple):
    """The table cannot tell yet: this slot is missing."""

    slot: str


class Decided(NamedTuple):
    """The outcome, and the add-ons in alphabetical order (those shown always are not listed)."""

    outcome: str
    also: tuple[str, ...]


class Undecided(NamedTuple):
    """No row matches: a hole in the table, which the content check refuses."""


Step = Ask | Decided | Undecided


@dataclass(frozen=True, slots=True)
class Table:
    """A whole decision table. ``signature`` changes when slots or answers change."""

    id: str
    slots: tuple[Slot, ...]
    questions: tuple[Question, ...]
    rows: tuple[Row, ...]
    extras: tuple[Extra, ...]
    always: tuple[str, ...] = ()
    signature: str = ""
    # Finite and small: every string of answers that taps can reach, with what follows from it.
    steps: dict[str, Step] = field(default_factory=dict, compare=False, repr=False)

    def question_of(self, slot: str) -> Question:
        """The page that asks this slot. Raises KeyError if none does (the check refuses that)."""
        for question in self.questions:
            if slot in question.asks:
                return question
        raise KeyError(slot)


def decide(table: Table, answers: Answers) -> Step:
    """What these answers lead to. Answers to slots the walk does not need change nothing."""
    return reached(table, answers)[1]


def reached(table: Table, answers: Answers) -> tuple[int, Step]:
    """As :func:`decide`, with the number of the row where the walk stopped (-1: none)."""
    for number, row in enumerate(table.rows):
        missing = _missing(row.when, answers)
        if missing == "":
            return number, _with_extras(table, row, answers)
        if missing is not None:
            return number, Ask(missing)
    return -1, Undecided()


def _with_extras(table: Table, row: Row, answers: Answers) -> Step:
    also = set(row.also)
    for extra in table.extras:
        if extra.outcomes and row.outcome not in extra.outcomes:
            continue
        missing = _missing(extra.when, answers)
        if missing == "":
            also.add(extra.add)
        elif missing is not None:
            return Ask(missing)
    return Decided(row.outcome, tuple(sorted(also)))


def _missing(when: tuple[Condition, ...], answers: Answers) -> str | None:
    """``""`` if all conditions hold, None if one is contradicted, else the first slot to ask."""
    first = ""
    for condition in when:
        given = answers.get(condition.slot)
        if given is None:
            first = first or condition.slot
        elif given not in condition.any_of:
            return None
    return first


def with_defaults(table: Table, answers: Answers) -> dict[str, str]:
    """The answers, with the default of each slot that stands before the last one answered."""
    names = [slot.name for slot in table.slots]
    last = max((names.index(name) for name in answers), default=-1)
    filled = dict(answers)
    for slot in table.slots[: max(last, 0)]:
        if slot.default is not None:
            filled.setdefault(slot.name, slot.default)
    return filled


def finish(question: Question, table: Table, answers: Answers) -> dict[str, str]:
    """The answers after the go-on button of tick boxes: what was not ticked is default."""
    filled = dict(answers)
    for slot in table.slots:
        if slot.name in question.asks and slot.default is not None:
            filled.setdefault(slot.name, slot.default)
    return filled
