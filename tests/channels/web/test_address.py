"""A link to the web chat is read again by it: see also tests/cards/test_press.py."""

from __future__ import annotations

from bot.channels.web.address import address, opening
from bot.config import Settings, WebSettings

SETTINGS = Settings(web=WebSettings(address="https://repere.example.org/"))


def test_the_web_chat_is_found_where_people_open_it() -> None:
    assert address(SETTINGS) == "https://repere.example.org"


def test_a_link_carries_the_page() -> None:
    assert opening(SETTINGS, "so_sos-B12") == "https://repere.example.org/?start=so_sos-B12"
    assert opening(SETTINGS, "") == "https://repere.example.org/"
