"""``repere services audit``: what is overdue, missing or doubtful in the directory.

It ends with 1 as long as work is left that people depend on: a vital record that nobody verified
in time, or one that lacks what everybody needs of it. CI does not run it (the check fails only on
what has become overdue): it is for whoever keeps the directory.
"""

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
from bot.directory.offers import read_offers
from bot.directory.questions import lacks_essential, missing
from bot.directory.service import Service


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    """Exit code 1 if something essential is overdue or missing."""
    settings, day = read_settings(os.environ), moment(None).date()
    services = all_services(settings.content.folder, day)
    vital = read_offers(settings.content.folder).vital
    asked = [one for one in services if one.status == "live"]
    if given.json:
        for one in services:
            say(_record(one, day, vital))
    else:
        _told(services, asked, day, vital)
    return FOUND_PROBLEMS if any(_is_urgent(one, day, vital) for one in asked) else OK


def _is_urgent(one: Service, day: date, vital: frozenset[str]) -> bool:
    held = is_vital(one, vital)
    return (held and state_of(one, day) != "current") or lacks_essential(one, vital=held)


def _record(one: Service, day: date, vital: frozenset[str]) -> dict[str, object]:
    due, held = due_on(one), is_vital(one, vital)
    return {
        "id": one.id,
        "status": one.status,
        "state": state_of(one, day),
        "due_on": str(due) if due else None,
        "vital": held,
        "missing": list(missing(one)),
        "lacks_essential": lacks_essential(one, vital=held),
        "doubt": one.doubt,
    }


def _told(
    services: Iterable[Service], asked: list[Service], day: date, vital: frozenset[str]
) -> None:
    say_text(_counted("records", Counter(one.status for one in services)))
    say_text(_counted("live", Counter(state_of(one, day) for one in asked)))
    say_text(_counted("missing", Counter(field for one in asked for field in missing(one))))
    for one in asked:
        state, held = state_of(one, day), is_vital(one, vital)
        if state == "overdue" or (held and state == "never"):
            since = f"due on {due_on(one)}" if state == "overdue" else "never verified"
            say_text(f"{one.id}: {since}{', vital' if held else ''}")
        if lacks_essential(one, vital=held):
            say_text(f"{one.id}: lacks what everybody needs: {', '.join(missing(one)[:3])}")
    for one in asked:
        if one.doubt:
            say_text(f"{one.id}: {one.doubt}")


def _counted(what: str, numbers: Counter[str]) -> str:
    told = ", ".join(f"{name} {number}" for name, number in numbers.most_common())
    return f"{what}: {told or 'none'}"


AUDIT = Command("audit", "what is overdue, missing or doubtful", _arguments, _run)
