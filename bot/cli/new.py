"""``repere new``: a topic or a service to begin with. Nothing is ever written over."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from typing import get_args

from bot.cli.command import OK, Command, WrongUse, known, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.content.read import read_draft
from bot.directory.formats.drafts import NotAServicesFile, added
from bot.directory.read import offers_of, records
from bot.directory.service import Kind
from bot.editing.start_service import FILE, service_start, services_file_start
from bot.editing.start_topic import is_name, topic_start
from bot.editing.whole import write_whole

_KINDS = get_args(Kind)
_LETTERS = "small letters, digits and '-', such as 'bains-exemple'"


def _arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    topic = what.add_parser("topic", help="a file of pages")
    topic.add_argument("name", metavar="NAME", help=_LETTERS)
    topic.add_argument("--title", metavar="T", default="", help="what a person reads")
    topic.set_defaults(run_new=_topic)
    service = what.add_parser("service", help="a record of the directory, as a draft")
    service.add_argument("name", metavar="ID", help=_LETTERS)
    service.add_argument("--name", dest="title", metavar="N", default="TODO", help="as on its door")
    service.add_argument("--kind", metavar="K", default="place", help=", ".join(_KINDS))
    service.add_argument("--offer", metavar="O", action="append", help="of offers.yaml, repeatable")
    service.add_argument("--into", metavar="FILE", default=FILE, help=f"default: {FILE}")
    service.set_defaults(run_new=_service)


def _run(given: argparse.Namespace) -> int:
    if not is_name(given.name):
        raise WrongUse(f"'{given.name}' cannot be a name here; a name is {_LETTERS}")
    if not given.title.isprintable():
        raise WrongUse("a title is one line")
    return int(given.run_new(given, read_settings(os.environ).content.folder))


def _topic(given: argparse.Namespace, folder: Path) -> int:
    draft = read_draft(folder, paris_now().date(), words=False)
    file = folder / "topics" / f"{given.name}.yaml"
    pages = [node for node in draft.nodes.values() if node.topic == given.name]
    if file.exists() or pages:
        there = pages[0].path if pages else file
        raise WrongUse(f"topic '{given.name}' is already in {there}; it is left as it is")
    title = given.title or given.name.replace("-", " ").capitalize()
    write_whole(file, topic_start(given.name, title))
    say_text(f"{file}")
    return OK


def _service(given: argparse.Namespace, folder: Path) -> int:
    """The record goes at the end of its file, or into a new one."""
    offers = [known("offer", one, offers_of(folder)) for one in given.offer or ()] or ["TODO"]
    kind = known("kind of service", given.kind, _KINDS)
    if given.name in {service_id for service_id, _ in records(folder)}:
        raise WrongUse(f"service '{given.name}' is already in the directory; it is left as it is")
    if not re.fullmatch(r"[\w-]+\.yaml", given.into):
        raise WrongUse(f"'{given.into}' is not the name of a file in services/, such as {FILE}")
    file = folder / "services" / given.into
    record = service_start(given.name, given.title, kind, offers, paris_now().date())
    try:
        before = file.read_bytes().decode("utf-8") if file.exists() else services_file_start()
        text = added(before, record)
    except (NotAServicesFile, UnicodeDecodeError) as fault:
        raise WrongUse(f"'{file}': {fault}") from fault
    write_whole(file, text)
    say_text(f"{file}")
    return OK


COMMAND = Command("new", "a topic or a service to begin with", _arguments, _run)
