"""The address that opens the web chat at a page, as a printed card carries it."""

from __future__ import annotations

from bot.config import SettingMissing, Settings


def address(settings: Settings) -> str:
    """Where the web chat is found. Raises :class:`SettingMissing`."""
    if not settings.web.address:
        raise SettingMissing("web.address", "a link to the web chat needs its public address")
    return settings.web.address


def opening(settings: Settings, payload: str) -> str:
    """The address that opens the page of a link (see :mod:`bot.engine.link`)."""
    return f"{address(settings)}/?start={payload}" if payload else f"{address(settings)}/"
