"""``repere diff``: what publishing would change, in the words of whoever decides on it."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from bot.cli.command import OK, Command, WrongUse, add_json, say, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.editing.difference import Difference, difference
from bot.editing.french import many
from bot.editing.revision import Folders, NoRevision, content_at
from bot.editing.state import State, read_state
from bot.editing.told import SHORT, told


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "revision",
        metavar="REV",
        help="a revision of git (HEAD, main, HEAD~3…), or a folder of content to compare with",
    )
    parser.add_argument("--all", action="store_true", help="every line of every part")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    content = read_settings(os.environ).content
    here, today = Folders(content.folder, content.locales), paris_now().date()
    try:
        with content_at(given.revision, here) as there:
            old, new = read_state(there, today), read_state(here, today)
            found = difference(old, new)
    except NoRevision as fault:
        raise WrongUse(str(fault)) from fault
    if given.json:
        _say_json(found)
    else:
        for line in told(found, new.draft, 0 if given.all else SHORT):
            say_text(line)
    _warn(given.revision, old, new, here.content)
    return OK


def _say_json(found: Difference) -> None:
    """One object a line: what is lost first, then each change, then each language."""
    for entry in found.entries:
        say({"what": "entry", "name": entry.name, "old": entry.old, "new": entry.new})
    for page in found.lost:
        say({"what": "lost-button", "name": page})
    for one in found.changes:
        fields = {field.name: {"old": field.old, "new": field.new} for field in one.fields}
        how = {"name": one.name, "how": one.how, "safety": one.safety}
        say({"what": one.kind, **how, "fields": fields})
    for language in found.translations:
        say({"what": "translations", **language._asdict()})


def _warn(revision: str, old: State, new: State, folder: Path) -> None:
    """What has faults could only be compared in part."""
    for name, state in ((revision, old), (folder.name, new)):
        if state.faults:
            faults = many(state.faults, "faute")
            sys.stderr.write(f"{name} : {faults}, comparé en partie ; voir « repere check »\n")


COMMAND = Command("diff", "what has changed since a revision, for a person", _arguments, _run)
