"""``repere preview``: the editors' workbench, a page of this machine that follows what is saved."""

from __future__ import annotations

import argparse
import asyncio
import os

from bot.cli.command import OK, Command, WrongUse
from bot.config import Settings, read_settings
from bot.logs import set_up

_PORT = 8090


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=_PORT, help=f"of this machine ({_PORT})")
    parser.add_argument("--open", action="store_true", help="open it in the browser")


def _run(given: argparse.Namespace) -> int:
    if not 0 < given.port <= 65535:
        raise WrongUse(f"'{given.port}' is not a port: 1 to 65535")
    settings = read_settings(os.environ)
    set_up()
    asyncio.run(_preview(settings, given.port, opens=given.open))
    return OK


async def _preview(settings: Settings, port: int, *, opens: bool) -> None:
    # Imported here: other commands need not wait for it.
    from bot.workbench.running import run  # noqa: PLC0415

    await run(settings, port, opens=opens)


COMMAND = Command("preview", "the editors' workbench, in the browser", _arguments, _run)
