"""The channels that an address opens, for what is printed. Adding one: a file, a line below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.channels.telegram import address as telegram
from bot.channels.web import address as web
from bot.channels.whatsapp import address as whatsapp
from bot.config import Settings


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one channel: where it is found, and what opens one of its pages.

    ``opening`` takes what :func:`bot.engine.link.write_link` writes. Both raise
    :class:`bot.config.SettingMissing`.
    """

    channel: str
    address: Callable[[Settings], str]
    opening: Callable[[Settings, str], str]


ADDRESSES: tuple[Addresses, ...] = (
    Addresses("telegram", telegram.address, telegram.opening),
    Addresses("whatsapp", whatsapp.address, whatsapp.opening),
    Addresses("web", web.address, web.opening),
)
