"""What somebody asks to be printed. Refused at once where it names what does not exist."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.cards.kinds import BY_NAME
from bot.cards.refused import LanguagesRefused, NotKnown, SiteRefused
from bot.channels.addresses import ADDRESSES
from bot.config import Settings
from bot.content.content import Content
from bot.engine.link import SITE, Link, write_link

MOST_LANGUAGES = 4


@dataclass(frozen=True, slots=True)
class Order:
    """One page to print.

    ``kind`` is that of :mod:`bot.cards.kinds`, ``languages`` those of the codes in their order,
    ``entry`` the page that they open (empty: the first), ``site`` the code that is counted
    (:data:`bot.engine.link.SITE`).
    ``single`` is one piece by itself instead of a sheet to be cut.
    """

    kind: str = "card"
    channel: str = "telegram"
    languages: tuple[str, ...] = ("fr",)
    entry: str = ""
    site: str = ""
    single: bool = False


def checked(content: Content, order: Order) -> Order:
    """The order, if all it names exists.

    Raises a case of :class:`bot.cards.refused.OrderRefused`.
    """
    _known("kind of card", order.kind, BY_NAME)
    _known("channel", order.channel, [one.channel for one in ADDRESSES])
    for language in order.languages:
        _known("language", language, content.pack.languages)
    different = len(set(order.languages)) == len(order.languages)
    if not different or not 1 <= len(order.languages) <= MOST_LANGUAGES:
        raise LanguagesRefused(order.languages, MOST_LANGUAGES)
    if order.entry:
        _known("entry", order.entry, content.by_entry)
    if order.site and not SITE.fullmatch(order.site):
        raise SiteRefused(order.site)
    return order


def opening(settings: Settings, order: Order, language: str) -> str:
    """The address in the code of a language. Raises :class:`bot.config.SettingMissing`."""
    channel = next(one for one in ADDRESSES if one.channel == order.channel)
    return channel.opening(settings, write_link(Link(language, order.entry, order.site)))


def shown(settings: Settings, order: Order) -> str:
    """The address in letters: short, and without the name of a page, which others would read."""
    channel = next(one for one in ADDRESSES if one.channel == order.channel)
    return channel.address(settings).partition("://")[2]


def _known(what: str, given: str, allowed: Collection[str]) -> None:
    if given not in allowed:
        raise NotKnown(what, given, allowed)
