"""``repere services verify``: writes down what a service answered, in one line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.cli.command import FOUND_PROBLEMS, OK, Command, WrongUse, add_json, moment, say, say_text
from bot.config import read_settings
from bot.directory.lint import Hours, hours_problems
from bot.directory.schema import ServiceSource
from bot.directory.verified import NotEditable, edited
from bot.languages.review import LONGEST_ROLE, role_of
from bot.source.fit import fit
from bot.source.marked import Source, parse, read
from bot.source.problem import meant

_METHODS = ("phone", "visit", "web", "partner")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the service, as it is called in its file")
    parser.add_argument("--on", metavar="DATE", help="the day of the answer; today if left out")
    parser.add_argument(
        "--by",
        metavar="ROLE",
        required=True,
        help=f"role or organisation, not a name: at most {LONGEST_ROLE} characters",
    )
    parser.add_argument("--method", choices=_METHODS, required=True)
    parser.add_argument("--hours", metavar="HOURS", help="if they are not those in the file")
    parser.add_argument("--phone", metavar="NUMBER", help="if it is not the one in the file")
    parser.add_argument("--closed", action="store_true", help="it is closed for good")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    """Everything in the record counts as confirmed, so nothing is written if a rule is broken."""
    today = moment(None).date()
    on = _day(given.on, today)
    values = _values(given, on)
    file, source = _file_of(read_settings(os.environ).content.folder, given.id)
    _not_older(source, given.id, on)
    try:
        text = edited(file.read_bytes().decode("utf-8"), given.id, values)
    except NotEditable as fault:
        raise WrongUse(str(fault)) from fault
    after, problems = parse(text, source.path)
    record, faults = fit(ServiceSource, after, *_record(after, given.id))
    problems += faults
    wrong = [*map(str, problems), *_wrong_hours(given.hours, record, today)]
    for one in wrong:
        sys.stderr.write(f"{one}\n")
    if wrong or record is None:
        return FOUND_PROBLEMS
    _write(file, text)
    _tell(given, file, values, list(_left_over(record, today)))
    return OK


def _day(given: str | None, today: date) -> date:
    if given is None:
        return today
    try:
        day = date.fromisoformat(given)
    except ValueError as fault:
        raise WrongUse(f"'{given}' is not a date such as 2026-11-24") from fault
    if day > today:
        raise WrongUse(f"{day} is still to come")
    return day


def _values(given: argparse.Namespace, on: date) -> dict[str, str]:
    if given.closed and given.hours:
        raise WrongUse("what is closed for good has no hours: give --hours or --closed")
    wanted = {
        "status": "closed" if given.closed else None,
        "phones": given.phone,
        "hours": given.hours,
        "verified_on": on.isoformat(),
        "verified_by_role": role_of(given.by),
        "verify_method": given.method,
    }
    return {field: value for field, value in wanted.items() if value is not None}


def _file_of(folder: Path, service_id: str) -> tuple[Path, Source]:
    ids: set[str] = set()
    for file in sorted((folder / "services").glob("*.yaml")):
        source, _ = read(file, f"{folder.name}/services/{file.name}")
        here = source.value.get("services") if isinstance(source.value, dict) else None
        if isinstance(here, dict):
            if service_id in here:
                return file, source
            ids |= here.keys()
    raise WrongUse(f"no service '{service_id}'{meant(service_id, ids)}")


def _record(source: Source, service_id: str) -> tuple[object, tuple[str, ...]]:
    """The record as it is written, and its path."""
    whole = source.value
    services = whole.get("services") if isinstance(whole, dict) else None
    record = services.get(service_id) if isinstance(services, dict) else None
    return record, ("services", service_id)


def _not_older(source: Source, service_id: str, on: date) -> None:
    record = _record(source, service_id)[0]
    before = record.get("verified_on") if isinstance(record, dict) else None
    if isinstance(before, str) and before > on.isoformat():
        raise WrongUse(f"'{service_id}' was already verified on {before}, after {on}")


def _wrong_hours(hours: str | None, record: ServiceSource | None, today: date) -> Iterator[str]:
    if hours is None:
        return
    known = (record.by_nature, record.overnight) if record else (False, False)
    for rule, message in hours_problems(Hours(hours, today, *known)):
        yield f"--hours: {message} [{rule}]"


def _left_over(record: ServiceSource, today: date) -> Iterator[str]:
    """What the record still says that the answer may have settled: only an editor can tell."""
    if record.doubt and record.status != "closed":
        yield f"the doubt is still shown: {record.doubt}"
    if record.status == "paused":
        yield "it is still paused; write 'status: live' if it is open again"
    if record.valid_to is not None and record.valid_to < today:
        yield f"its hours are not believed after {record.valid_to} (valid_to)"
    if record.hours is None and not record.stops and record.status != "closed":
        yield "its hours are still not known"


def _write(file: Path, text: str) -> None:
    """The whole file or nothing of it."""
    new = file.with_suffix(".new")
    new.write_bytes(text.encode("utf-8"))
    new.replace(file)


def _tell(given: argparse.Namespace, file: Path, values: dict[str, str], left: list[str]) -> None:
    if given.json:
        say({"id": given.id, "file": str(file), "written": values, "left": left})
        return
    say_text(f"{file}: {given.id} verified on {values['verified_on']}")
    for one in left:
        say_text(f"  {one}")


VERIFY = Command("verify", "write down what a service answered", _arguments, _run)
