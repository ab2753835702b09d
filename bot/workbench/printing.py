"""What is asked for in the workbench, printed as ``repere cards`` prints it."""

from __future__ import annotations

from bot.cards.order import Order
from bot.cards.refused import CardRefused, OrderRefused
from bot.config import SettingMissing
from bot.source.french import in_french
from bot.workbench import words
from bot.workbench.desk import Asked, Desk

SLOTS = ("first", "second", "third", "fourth")
"""The names of the languages in the address, in their order on the card."""
TYPES = {"pdf": "application/pdf", "png": "image/png"}
_SCREEN = 60
"""Dots an inch of the picture beside the form: enough to see, quick to make."""


class NotPrinted(Exception):
    """Why there is no card, in the words of editors."""


def order_of(asked: Asked) -> Order:
    """The order that an address holds. What it names need not exist."""
    languages = tuple(filter(None, (asked.get(slot) for slot in SLOTS)))
    return Order(
        kind=asked.get("kind"),
        channel=asked.get("channel"),
        languages=languages,
        entry=asked.get("entry"),
        site=asked.get("site").strip().upper(),
        single=bool(asked.get("single")),
    )


def printed(desk: Desk, asked: Asked, form: str, dots: int | None = None) -> bytes:
    """The card as a file of ``form`` (``pdf``, ``png``). Raises NotPrinted and NothingToShow.

    Slow (a second): for a thread. ``dots`` an inch, for a picture that is only looked at.
    """
    if desk.bench.is_broken:
        raise NotPrinted(words.CARDS_AFTER_MENDING)
    try:  # the libraries are not small, and nothing else needs them
        from bot.cards.picture import PRINT, png  # noqa: PLC0415
        from bot.cards.press import press  # noqa: PLC0415
    except ModuleNotFoundError as fault:
        raise NotPrinted(words.CARDS_LACK_LIBRARY) from fault
    try:
        pdf = press(desk.content, desk.settings, order_of(asked), asked.at.date())
    except (OrderRefused, CardRefused) as fault:
        raise NotPrinted(in_french(fault.args[0])) from fault
    except SettingMissing as fault:
        raise NotPrinted(words.CARDS_NEED.format(key=fault.key)) from fault
    return pdf if form == "pdf" else png(pdf, dots or PRINT)


def looked_at(desk: Desk, asked: Asked) -> bytes:
    """A small picture of the card (PNG). Raises as :func:`printed`."""
    return printed(desk, asked, "png", _SCREEN if not asked.get("single") else 2 * _SCREEN)
