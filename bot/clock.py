"""The one clock of the house. Everything else is told the time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")

Clock = Callable[[], datetime]
"""Gives an aware time in Europe/Paris."""


def paris_now() -> datetime:
    """Now, in Europe/Paris."""
    return datetime.now(PARIS)
