"""The commands as the program has them: what a guide may name, and what it has to."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping

from bot.cli.main import parser
from tests.conftest import ROOT

EVERYWHERE = frozenset({"-h", "--help", "--json"})
"""Options that are said once for all commands."""


def commands() -> dict[str, frozenset[str]]:
    """Each command with its subcommand (``services calls``), and its own options."""
    return dict(_below(parser(), ""))


def inner(one: argparse.ArgumentParser) -> Mapping[str, argparse.ArgumentParser]:
    """The subcommands of a parser by name; none if it has none."""
    for action in one._actions:  # argparse has no other way to ask
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def targets() -> list[str]:
    """What ``make`` can be told to make, in the order of the Makefile."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return re.findall(r"^([a-z0-9]+):", makefile, re.MULTILINE)


def behind_make() -> dict[str, str]:
    """The targets that hand ``ARGS`` to a command of ``repere``: target to what comes first."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    found = re.findall(
        r"^([a-z0-9]+):[^\n]*\n\t@?\$\(BIN\)/repere ([^\n]*?) ?\$\(ARGS\)$", makefile, re.MULTILINE
    )
    return dict(found)


def _below(one: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, frozenset[str]]]:
    below = inner(one)
    for word, sub in below.items():
        yield from _below(sub, f"{name} {word}".strip())
    if not below:
        options = {option for action in one._actions for option in action.option_strings}
        yield name, frozenset(options - EVERYWHERE)
