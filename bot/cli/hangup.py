"""``kill -HUP``: read everything again now, as servers do by custom. What has faults is refused."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress

from bot.publishing import Publishing


def reload_on_hangup(publishing: Publishing) -> None:
    """Take the signal, where the system has it (Windows has not)."""
    hangup = getattr(signal, "SIGHUP", None)
    if hangup is not None:
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(hangup, publishing.ask)
