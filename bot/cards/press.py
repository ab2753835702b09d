"""Making a card: the order checked, the page planned and drawn, its codes read back."""

from __future__ import annotations

from datetime import date

from bot.cards.draw import draw
from bot.cards.kinds import BY_NAME
from bot.cards.order import Order, checked
from bot.cards.picture import picture
from bot.cards.plan import plan
from bot.cards.printed import card_of
from bot.cards.read_back import must_read
from bot.config import Settings
from bot.content.content import Content


def press(content: Content, settings: Settings, order: Order, day: date) -> bytes:
    """The card as a file of PDF (:func:`bot.cards.picture.png` makes a picture of it).

    ``day`` is the date printed on it. Raises :class:`bot.config.SettingMissing`, or a
    case of :class:`bot.cards.refused.OrderRefused` or :class:`bot.cards.refused.CardRefused`.
    """
    card = card_of(content, settings, checked(content, order), day)
    page = plan(BY_NAME[order.kind], card, single=order.single)
    pdf = draw(page, card.name, day)
    must_read(page, picture(pdf))
    return pdf
