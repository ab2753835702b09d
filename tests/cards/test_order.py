"""What is asked for exists, or the answer says what was meant."""

from __future__ import annotations

import pytest

from bot.cards.order import Order, checked, opening, shown
from bot.cards.refused import OrderRefused
from bot.config import SettingMissing, Settings
from bot.content.content import Content
from tests.cards.made import SETTINGS


@pytest.mark.parametrize(
    "order",
    [
        Order(),
        Order("leaflet", "whatsapp", ("fr", "en"), "sos", "B12"),
        Order("poster", "web", ("en",), "naloxone", "ABCD123", single=True),
    ],
)
def test_what_exists_is_taken(small: Content, order: Order) -> None:
    assert checked(small, order) is order


@pytest.mark.parametrize(
    ("order", "message"),
    [
        (Order(kind="cart"), "no kind of card 'cart'; did you mean 'card'?"),
        (Order(channel="signal"), "no channel 'signal'; allowed: telegram, web, whatsapp"),
        (Order(languages=("xx",)), "no language 'xx'; allowed: en, fr"),
        (Order(languages=()), "a card is in 1 to 4 different languages, not in ''"),
        (Order(languages=("fr", "fr")), "a card is in 1 to 4 different languages, not in 'fr, fr'"),
        (Order(entry="naloxon"), "no entry 'naloxon'; did you mean 'naloxone'?"),
        (Order(site="AHMED"), "'AHMED' is no code of a site or batch; allowed: 1 to 4 letters"),
        (Order(site="0612345678"), "'0612345678' is no code of a site or batch"),
        (Order(site="b12"), "'b12' is no code of a site or batch"),
    ],
)
def test_what_does_not_exist_is_named(small: Content, order: Order, message: str) -> None:
    with pytest.raises(OrderRefused) as refused:
        checked(small, order)
    assert str(refused.value).startswith(message)


def test_more_than_four_languages_do_not_fit(content: Content) -> None:
    five = tuple(content.pack.languages)[:5]
    with pytest.raises(OrderRefused, match="1 to 4 different languages"):
        checked(content, Order(languages=five))


@pytest.mark.parametrize(
    ("channel", "url", "letters"),
    [
        ("telegram", "https://t.me/RepereTestBot?start=so_sos-B12", "t.me/RepereTestBot"),
        ("whatsapp", "https://wa.me/33600000000?text=/start%20so_sos-B12", "wa.me/33600000000"),
        ("web", "https://repere.example.org/?start=so_sos-B12", "repere.example.org"),
    ],
)
def test_the_code_names_the_page_and_the_letters_do_not(
    channel: str, url: str, letters: str
) -> None:
    order = Order("card", channel, ("so",), "sos", "B12")
    assert opening(SETTINGS, order, "so") == url
    assert shown(SETTINGS, order) == letters


def test_a_missing_setting_is_named() -> None:
    with pytest.raises(SettingMissing, match=r"'telegram\.name' is not set"):
        shown(Settings(), Order())
