"""The address that opens the bot at a page, as a printed card carries it.

https://core.telegram.org/bots/features#deep-linking: ``https://t.me/NAME?start=PAYLOAD``; the
person presses "Start", and the bot is sent ``/start PAYLOAD``.
"""

from __future__ import annotations

from bot.config import SettingMissing, Settings


def address(settings: Settings) -> str:
    """Where the bot is found. Raises :class:`SettingMissing`."""
    if not settings.telegram.name:
        raise SettingMissing("telegram.name", "a link to the bot needs its name")
    return f"https://t.me/{settings.telegram.name}"


def opening(settings: Settings, payload: str) -> str:
    """The address that opens the page of a link (see :mod:`bot.engine.link`)."""
    return f"{address(settings)}?start={payload}" if payload else address(settings)
