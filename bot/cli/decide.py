"""``repere decide``: an outcome of a decision table without talking."""

from __future__ import annotations

import argparse
import os

from bot.cli.command import OK, Command, WrongUse, add_json, known, say, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.content.load import must_load
from bot.decisions.path import described, path
from bot.decisions.table import Ask, Decided, Table, decide, finish, with_defaults
from bot.source.problem import meant

_JSON = "--json"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("table", metavar="TABLE")
    # Everything after the table, so that --json may stand among the answers; "*" would stop there.
    parser.add_argument("answers", metavar="slot=value", nargs=argparse.REMAINDER)
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    content = must_load(settings.content.folder, settings.content.locales, paris_now().date())
    table = content.decisions[known("table", given.table, content.decisions)].table
    pairs = [one for one in given.answers if one != _JSON]
    result = decided(table, _answers(table, pairs))
    if given.json or _JSON in given.answers:
        say(result)
    else:
        say_text("\n".join(f"{name}: {value}" for name, value in result.items()))
    return OK


def decided(table: Table, answers: dict[str, str]) -> dict[str, object]:
    """The outcome with its add-ons and the way to it, or the next question.

    A slot with a default is not asked once a later one is answered; a page of tick boxes with
    nothing ticked is an answer.
    """
    filled = with_defaults(table, answers)
    step = decide(table, filled)
    while isinstance(step, Ask) and table.question_of(step.slot).several:
        filled = finish(table.question_of(step.slot), table, filled)
        step = decide(table, filled)
    match step:
        case Ask(slot):
            allowed = next(one.answers for one in table.slots if one.name == slot)
            return {"ask": slot, "answers": list(allowed)}
        case Decided(outcome, also):
            way = [list(described(asked)) for asked in path(table, filled)]
            return {"outcome": outcome, "also": list(also), "path": way}
        case _:
            return {"outcome": None, "also": [], "path": []}


def _answers(table: Table, given: list[str]) -> dict[str, str]:
    slots = {slot.name: slot for slot in table.slots}
    answers = {}
    for pair in given:
        name, sign, value = pair.partition("=")
        if not sign:
            raise WrongUse(f"'{pair}' should be slot=value; slots: {', '.join(slots)}")
        slot = slots[known("slot", name, slots)]
        if value not in slot.answers:
            raise WrongUse(f"no answer '{value}' for '{name}'{meant(value, slot.answers)}")
        answers[name] = value
    return answers


COMMAND = Command("decide", "an outcome of a decision table", _arguments, _run)
