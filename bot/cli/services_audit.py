"""``repere services audit``: what is overdue, missing or doubtful in the directory."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterable
from datetime import date

from bot.cli.command import FOUND_PROBLEMS, OK, Command, add_json, moment, say, say_text
from bot.cli.services_wanted import all_services
from bot.config import read_settings
from bot.directory.keeping import due_on, is_vital, state_of
from bot.directory.questions import missing
from bot.directory.service import Service


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    """Exit code 1 if a record on which a life may hang is not current."""
    settings, day = read_settings(os.environ), moment(None).date()
    services = all_services(settings.content.folder, day)
    asked = [one for one in services if one.status == "live"]
    if given.json:
        for one in services:
            say(_record(one, day))
    else:
        _told(services, asked, day)
    late = [one for one in asked if is_vital(one) and state_of(one, day) != "current"]
    return FOUND_PROBLEMS if late else OK


def _record(one: Service, day: date) -> dict[str, object]:
    due = due_on(one)
    return {
        "id": one.id,
        "status": one.status,
        "state": state_of(one, day),
        "due_on": str(due) if due else None,
        "vital": is_vital(one),
        "missing": list(missing(one)),
        "doubt": one.doubt,
    }


def _told(services: Iterable[Service], asked: list[Service], day: date) -> None:
    say_text(_counted("records", Counter(one.status for one in services)))
    say_text(_counted("live", Counter(state_of(one, day) for one in asked)))
    say_text(_counted("missing", Counter(field for one in asked for field in missing(one))))
    for one in asked:
        state = state_of(one, day)
        if state == "overdue" or (is_vital(one) and state == "never"):
            since = f"due on {due_on(one)}" if state == "overdue" else "never verified"
            say_text(f"{one.id}: {since}{', vital' if is_vital(one) else ''}")
    for one in asked:
        if one.doubt:
            say_text(f"{one.id}: {one.doubt}")


def _counted(what: str, numbers: Counter[str]) -> str:
    told = ", ".join(f"{name} {number}" for name, number in numbers.most_common())
    return f"{what}: {told or 'none'}"


AUDIT = Command("audit", "what is overdue, missing or doubtful", _arguments, _run)
