"""The workbench put together: what is saved is taken up, shown, then checked."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import webbrowser
from collections.abc import AsyncIterator
from functools import partial

from bot.app import directory_file
from bot.clock import Clock, paris_now
from bot.config import Settings
from bot.content.watch import watch
from bot.directory.lookup import DirectoryLookup, ServicesRefused
from bot.workbench.bench import Bench
from bot.workbench.checking import Checking
from bot.workbench.desk import Desk
from bot.workbench.server import LOOPBACK, application, listen

log = logging.getLogger("repere.workbench")

_QUIET, _TOGETHER = 10, 60
"""Milliseconds (see :func:`watch`): somebody waits, and saves one file."""
_PAGE_FIRST = 0.3
"""Seconds before the directory is looked at: the page that changed comes first."""


async def run(settings: Settings, port: int, *, opens: bool = False) -> None:
    """Serve the workbench until asked to stop; ``opens`` shows it in the browser at once."""
    async with following(settings, paris_now) as desk:
        if opens:
            show = partial(webbrowser.open, f"http://{LOOPBACK}:{port}/")
            asyncio.get_running_loop().call_later(1, show)
        await listen(application(desk, paris_now), port)


@contextlib.asynccontextmanager
async def following(settings: Settings, clock: Clock) -> AsyncIterator[Desk]:
    """A desk whose content is renewed and checked whenever a file is saved."""
    folder, locales = settings.content.folder, settings.content.locales
    bench = Bench(folder, locales, clock)
    directory = DirectoryLookup(folder, directory_file(settings))
    checking = Checking(bench)
    renewals: set[asyncio.Task[None]] = set()

    def saved() -> None:
        if not taken_up(bench):
            return
        checking.begin()
        renewal = asyncio.create_task(_renew(directory, clock))
        renewals.add(renewal)
        renewal.add_done_callback(renewals.discard)

    bench.renew()
    checking.begin()
    watching = asyncio.create_task(watch(saved, folder, locales, quiet=_QUIET, together=_TOGETHER))
    try:
        yield Desk(bench, directory, settings)
    finally:
        checking.end()
        for task in (watching, *renewals):
            task.cancel()
        await asyncio.gather(watching, *renewals, return_exceptions=True)
        await directory.close()


def taken_up(bench: Bench) -> bool:
    """Renew the bench; whether that went well, for the next save has to be seen in any case."""
    try:
        bench.renew()
    except Exception as fault:  # noqa: BLE001 - whatever it is, what is shown stays
        log.error("workbench.unread %s", type(fault).__name__)
        return False
    return True


async def _renew(directory: DirectoryLookup, clock: Clock) -> None:
    """Take up the services as they are now; those with faults leave the ones of before in use."""
    await asyncio.sleep(_PAGE_FIRST)
    with contextlib.suppress(ServicesRefused, OSError):
        await directory.renew(clock().date())
