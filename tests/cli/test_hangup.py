"""The signal that has everything read again."""

from __future__ import annotations

import asyncio
import signal

import pytest

from bot.cli.hangup import reload_on_hangup
from bot.publishing import Publishing

needs_hangup = pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="needs a system with HUP")


class Asked(Publishing):
    """One that only notes that it was asked."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()

    def ask(self) -> None:
        self.asked.set()


@needs_hangup
async def test_it_asks_and_the_process_goes_on() -> None:
    publishing = Asked()
    reload_on_hangup(publishing)
    signal.raise_signal(signal.SIGHUP)
    await asyncio.wait_for(publishing.asked.wait(), timeout=20)
    asyncio.get_running_loop().remove_signal_handler(signal.SIGHUP)


async def test_where_there_is_no_such_signal_nothing_happens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(signal, "SIGHUP", raising=False)
    reload_on_hangup(Asked())
