"""``repere``: finds the command and runs it. Exit codes: 0, 1 found problems, 2 wrong use."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence

from bot.cards.refused import CardRefused, OrderRefused
from bot.cli import (
    cards,
    chat,
    check,
    counts,
    decide,
    diff,
    media,
    nearest,
    new,
    place,
    poll,
    preview,
    say,
    schema,
    serve,
    services,
    stories,
    telegram,
    translate,
)
from bot.cli import map as drawn_map
from bot.cli.command import FOUND_PROBLEMS, WRONG_USE, Command, WrongUse
from bot.config import SettingMissing, SettingsRefused, SettingWrong
from bot.content.load import ContentRefused
from bot.counts.store import CountsUnreadable
from bot.directory.lookup import ServicesRefused
from bot.languages.catalogue import CatalogueRefused
from bot.languages.review import RoleRefused
from bot.languages.row import SheetRefused

COMMANDS: tuple[Command, ...] = (
    chat.COMMAND,
    say.COMMAND,
    decide.COMMAND,
    nearest.COMMAND,
    place.COMMAND,
    check.COMMAND,
    schema.COMMAND,
    new.COMMAND,
    diff.COMMAND,
    preview.COMMAND,
    stories.COMMAND,
    drawn_map.COMMAND,
    media.COMMAND,
    serve.COMMAND,
    poll.COMMAND,
    telegram.COMMAND,
    translate.COMMAND,
    services.COMMAND,
    counts.COMMAND,
    cards.COMMAND,
)


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    top = argparse.ArgumentParser(prog="repere", description="An anonymous guide, in a chat.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; what went wrong is said on standard error."""
    given = parser().parse_args(arguments)
    if isinstance(sys.stdin, io.TextIOWrapper):  # a line that is not UTF-8 gets an answer too
        sys.stdin.reconfigure(errors="replace")
    try:
        return int(given.run(given))
    except (
        WrongUse,
        RoleRefused,
        OrderRefused,
        SettingMissing,
        SettingsRefused,
        SettingWrong,
    ) as fault:
        sys.stderr.write(f"repere: {fault}\n")
        return WRONG_USE
    except (
        ContentRefused,
        CountsUnreadable,
        ServicesRefused,
        CatalogueRefused,
        SheetRefused,
        CardRefused,
    ) as fault:
        sys.stderr.write(f"repere: {fault}\n")
        return FOUND_PROBLEMS
    except (KeyboardInterrupt, BrokenPipeError):
        return FOUND_PROBLEMS
