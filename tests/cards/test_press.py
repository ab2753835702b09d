"""From an order to paper: every code in every language opens the page that it claims."""

from __future__ import annotations

from datetime import date

import pytest

from bot.cards.kinds import KINDS
from bot.cards.order import Order, opening
from bot.cards.picture import picture, png
from bot.cards.press import press
from bot.cards.read_back import read_back
from bot.cards.refused import CodeTooSmall, OrderRefused
from bot.channels.addresses import ADDRESSES
from bot.content.content import Content
from bot.engine.event import Start
from bot.engine.link import read_link
from bot.engine.reply import Turn
from bot.engine.step import step
from tests.cards.following import followed
from tests.cards.made import SETTINGS
from tests.conftest import SERVED

DAY = date(2026, 11, 24)
TOGETHER = [SERVED[start : start + 4] for start in range(0, len(SERVED), 4)]
MIXED = [
    pytest.param(
        kind.name,
        ADDRESSES[(one + other) % len(ADDRESSES)].channel,
        languages,
        id=f"{kind.name}-{','.join(languages)}",
    )
    for one, kind in enumerate(KINDS)
    for other, languages in enumerate(TOGETHER)
]
"""Every language on every kind and on every channel, with as many others as there is room for."""


def assert_opens(content: Content, pdf: bytes, order: Order) -> None:
    """Read the printed codes with another program, follow them, and see where they lead."""
    read = read_back(picture(pdf))
    assert set(read) == {opening(SETTINGS, order, language) for language in order.languages}
    opened = set()
    for url in read:
        event = followed(url)
        assert isinstance(event, Start)
        turn = step(content, None, event)
        assert isinstance(turn, Turn)
        assert turn.session.node == content.by_entry[order.entry].id
        assert read_link(content, event.payload).site == order.site
        opened.add(turn.session.lang)
    assert opened == set(order.languages)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
@pytest.mark.parametrize("language", SERVED)
def test_a_card_in_each_language_opens_its_page(content: Content, kind: str, language: str) -> None:
    order = Order(kind, "telegram", (language,), "safer-use", "GDN3", single=True)
    assert_opens(content, press(content, SETTINGS, order, DAY), order)


@pytest.mark.parametrize(("kind", "channel", "languages"), MIXED)
def test_a_card_in_several_languages_opens_the_page_of_each(
    content: Content, kind: str, channel: str, languages: tuple[str, ...]
) -> None:
    order = Order(kind, channel, languages, "coverage", "B12", single=True)
    assert_opens(content, press(content, SETTINGS, order, DAY), order)


def test_every_card_of_a_sheet_is_read_and_the_picture_has_the_size_of_a4(
    content: Content,
) -> None:
    order = Order("card", "telegram", ("fr", "ar"), "sos", "B12")
    pdf = press(content, SETTINGS, order, DAY)
    assert set(read_back(picture(pdf)).values()) == {10}
    width, height = picture(pdf).size
    assert (width / 2480, height / 3508) == pytest.approx((1, 1), abs=0.001)
    assert png(pdf).startswith(b"\x89PNG")


def test_an_address_too_long_for_the_place_stops_the_press(content: Content) -> None:
    long = "https://guide.repere.paris-et-petite-couronne.example.org"
    web = SETTINGS.web.model_copy(update={"address": long})
    settings = SETTINGS.model_copy(update={"web": web})
    order = Order("card", "web", SERVED[:4], "safer-use", "ABCD123")
    with pytest.raises(CodeTooSmall, match=r"at least 0\.50 mm: ask for fewer languages"):
        press(content, settings, order, DAY)


def test_a_wrong_order_stops_the_press(content: Content) -> None:
    with pytest.raises(OrderRefused):
        press(content, SETTINGS, Order(entry="nowhere"), DAY)
