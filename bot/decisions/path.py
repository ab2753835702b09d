"""The way through a table: which pages were asked, in what order, and how each was answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.decisions.table import Answers, Ask, Question, Step, Table, decide, finish, reached

MOST_PAGES = 64
"""A bound on the walk; the content check refuses far shorter paths than this."""


class Asked(NamedTuple):
    """One page of the way, with the answers it gave (slot to answer)."""

    question: Question
    gave: dict[str, str]


def path(table: Table, answers: Answers) -> tuple[Asked, ...]:
    """The pages that lead to where these answers stand, in the order they were asked."""
    seen: dict[str, str] = {}
    asked: list[Asked] = []
    for _ in range(MOST_PAGES):
        step = decide(table, seen)
        if not isinstance(step, Ask):
            break
        question = table.question_of(step.slot)
        gave = {slot: answers[slot] for slot in question.asks if slot in answers}
        if step.slot not in gave:
            break
        asked.append(Asked(question, gave))
        seen.update(gave)
    return tuple(asked)


def before(table: Table, answers: Answers) -> dict[str, str] | None:
    """The answers one page earlier, or None at the first page.

    Ticks on the page that is shown go; those of the page gone back to are kept, so that somebody
    who comes back from an outcome to change one box need not tick the others again.
    """
    shown = _shown(table, answers)
    asked = path(table, {slot: one for slot, one in answers.items() if slot not in shown})
    if not asked:
        return None
    given = {slot: one for page in asked[:-1] for slot, one in page.gave.items()}
    question, gave = asked[-1]
    if question.several:
        standard = {slot.name: slot.default for slot in table.slots}
        ticked = {slot: one for slot, one in gave.items() if one != standard[slot]}
        if _shown(table, {**given, **ticked}) == question.asks:
            return {**given, **ticked}
    return given


def _shown(table: Table, answers: Answers) -> tuple[str, ...]:
    """The slots of the page that these answers show; none where they show an outcome."""
    step = decide(table, answers)
    return table.question_of(step.slot).asks if isinstance(step, Ask) else ()


def described(asked: Asked) -> tuple[str, str]:
    """One page of a path as (question, answer), in the table's own words.

    A choice that sets several slots is named by its decisive one.
    """
    for choice in asked.question.choices:
        if not asked.question.several and dict(choice.sets) == asked.gave:
            return choice.sets[0]
    if len(asked.gave) == 1:
        return next(iter(asked.gave.items()))
    words = " ".join(f"{slot}={answer}" for slot, answer in asked.gave.items())
    return asked.question.id, words


class Leaf(NamedTuple):
    """One way through a table, taken by taps: the answers, how many pages, where it ends."""

    answers: dict[str, str]
    pages: int
    step: Step
    row: int


def leaves(table: Table) -> Iterator[Leaf]:
    """Every way through the table that taps can take (tick boxes: each alone, all, none)."""
    ways: list[tuple[dict[str, str], int]] = [({}, 0)]
    while ways:
        answers, pages = ways.pop()
        row, step = reached(table, answers)
        if not isinstance(step, Ask) or pages >= MOST_PAGES:
            yield Leaf(answers, pages, step, row)
            continue
        question = table.question_of(step.slot)
        ways += [(given, pages + 1) for given in reversed(answers_of(table, question, answers))]


def answers_of(table: Table, question: Question, answers: Answers) -> list[dict[str, str]]:
    """The answers after each way to leave this page."""
    if not question.several:
        return [{**answers, **dict(choice.sets)} for choice in question.choices]
    ways = [{**answers, **dict(choice.sets)} for choice in question.choices]
    everything: dict[str, str] = dict(answers)
    for choice in question.choices:
        everything.update(choice.sets)
    return [finish(question, table, way) for way in (dict(answers), *ways, everything)]
