"""A decision table answers everybody: each way through it ends, in few pages, and each row serves.

Every way that taps can take is walked. No way may end without an outcome, none may be longer than
eight pages, no row may be dead, and each outcome must be reached.
Mend: add the missing row (the message shows the answers), or take out the row nobody reaches.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.model import Decision
from bot.decisions.path import leaves
from bot.decisions.table import Answers, Ask, Decided, Table
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "decision-incomplete"
DEAD_ROW = "dead-row"
TOO_LONG = "decision-too-long"
UNUSED = "unused-outcome"
MOST_PAGES = 8


def check(draft: Draft) -> Iterator[Problem]:
    """Holes, dead rows, unused outcomes and paths that are too long."""
    for decision in draft.decisions.values():
        if all(slot in _asked(decision.table) for slot in _slots(decision.table)):
            yield from _walk(draft, decision)


def _asked(table: Table) -> set[str]:
    return {slot for question in table.questions for slot in question.asks}


def _slots(table: Table) -> set[str]:
    rows = {condition.slot for row in table.rows for condition in row.when}
    return rows | {condition.slot for extra in table.extras for condition in extra.when}


def _walk(draft: Draft, decision: Decision) -> Iterator[Problem]:
    table = decision.table
    place = draft.where("decision", table.id)
    living: set[int] = set()
    outcomes: set[str] = set()
    longest: tuple[int, Answers] = (0, {})
    for leaf in leaves(table):
        if not isinstance(leaf.step, Decided):
            given = _words(leaf.answers)
            message = Sentence("{answers} leads to no row", answers=given)
            if isinstance(leaf.step, Ask):
                message = Sentence("{answers} asks without end", answers=given)
            yield place.problem(ID, message, "rows", at_key=True)
            return
        living.add(leaf.row)
        outcomes.add(leaf.step.outcome)
        if leaf.pages > longest[0]:
            longest = (leaf.pages, leaf.answers)
    if longest[0] > MOST_PAGES:
        message = Sentence(
            "{pages} pages for {answers}; at most {most}",
            pages=longest[0],
            answers=_words(longest[1]),
            most=MOST_PAGES,
        )
        yield place.problem(TOO_LONG, message, "rows", at_key=True)
    for number in sorted(set(range(len(table.rows))) - living):
        message = Sentence("no answers lead to this row")
        yield place.problem(DEAD_ROW, message, "rows", number)
    for name in sorted(set(decision.outcomes) - outcomes):
        message = Sentence("nothing leads to '{name}'", name=name)
        yield place.problem(UNUSED, message, "outcomes", name, at_key=True)


def _words(answers: Answers) -> str:
    given = ", ".join(f"{slot}={answer}" for slot, answer in answers.items())
    return given or Sentence("no answer")
