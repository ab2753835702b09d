"""What a command is: a name, a line of help, its arguments and what it does."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.clock import PARIS, paris_now
from bot.source.problem import meant

OK, FOUND_PROBLEMS, WRONG_USE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Command:
    """One command of ``repere``. ``run`` gives the exit code."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


class WrongUse(Exception):
    """The command was called with something it cannot take; the message says what it can."""


def known(what: str, name: str, allowed: Iterable[str]) -> str:
    """The name, if it is one of those allowed. Raises :class:`WrongUse` with what was meant."""
    allowed = tuple(allowed)
    if name not in allowed:
        raise WrongUse(f"no {what} '{name}'{meant(name, allowed)}")
    return name


def say(value: object) -> None:
    """One JSON object on a line of standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def say_text(text: str) -> None:
    """A line of text on standard output."""
    sys.stdout.write(text + "\n")


def moment(text: str | None) -> datetime:
    """An ISO time as given (in Paris if it has no zone), else now. Raises :class:`WrongUse`."""
    if text is None:
        return paris_now()
    try:
        when = datetime.fromisoformat(text)
    except ValueError as fault:
        raise WrongUse(f"'{text}' is not a time such as 2026-11-24T18:30") from fault
    return when.replace(tzinfo=PARIS) if when.tzinfo is None else when.astimezone(PARIS)


def texts(given: str) -> Iterator[str]:
    """The text given, or with ``-`` each line of standard input."""
    if given != "-":
        yield given
        return
    for line in sys.stdin:
        yield line.rstrip("\n")


def add_json(parser: argparse.ArgumentParser) -> None:
    """The ``--json`` flag that most commands have."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
