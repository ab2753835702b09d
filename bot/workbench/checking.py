"""The whole check, in a process of its own: it takes seconds, and nobody waits for it.

What is saved while it runs makes it begin anew: what it would find is of content that is gone.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from bot.source.problem import Problem
from bot.workbench.bench import Bench

_PAGE_FIRST, _ALL_AFTER = 0.2, 0.6
"""Seconds in which a browser fetches the page that changed before the rules take the processor, and
before another process takes the other one."""
_GIVES_WAY = 10
"""Of 19 degrees of kindness to other processes: the page being shown comes first."""


class Checking:
    """Checks a bench each time it is told that something was saved."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._under_way: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        """Check what is saved now: the rules at once, then everything; forget a check begun."""
        self.end()
        self._under_way = [
            asyncio.create_task(self._apply_rules()),
            asyncio.create_task(self._check_all()),
        ]

    def end(self) -> None:
        """Stop a check that is under way."""
        for task in self._under_way:
            task.cancel()

    async def _apply_rules(self) -> None:
        await asyncio.sleep(_PAGE_FIRST)
        await self._bench.apply_rules()

    async def _check_all(self) -> None:
        await asyncio.sleep(_ALL_AFTER)
        bench = self._bench
        found = await checked(bench.folder, bench.locales, bench.clock())
        if found is None:
            bench.give_up()
        else:
            bench.take(found, bench.clock())


async def checked(folder: Path, locales: Path, now: datetime) -> tuple[Problem, ...] | None:
    """Every problem of a folder, found by another process; None if that came to a bad end.

    Cancelled, it ends that process.
    """
    context = get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_check, args=(sending, folder, locales, now), daemon=True)
    process.start()
    sending.close()
    try:
        return await asyncio.to_thread(_received, receiving)
    finally:
        process.kill()


def _received(receiving: Connection) -> tuple[Problem, ...] | None:
    with receiving:
        try:
            found: tuple[Problem, ...] = receiving.recv()
        except EOFError:
            return None
        return found


def _check(sending: Connection, folder: Path, locales: Path, now: datetime) -> None:
    # Imported here: only the process that checks needs all of it.
    from bot.rendered.whole import all_problems  # noqa: PLC0415

    os.nice(_GIVES_WAY)
    found = tuple(all_problems(folder, locales, now))
    with contextlib.suppress(BrokenPipeError):  # whoever asked is gone
        sending.send(found)
