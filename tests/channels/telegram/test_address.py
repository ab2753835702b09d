"""A link to the bot is read again by the bot: see also tests/cards/test_press.py."""

from __future__ import annotations

from bot.channels.telegram.address import address, opening
from bot.config import Settings, TelegramSettings

SETTINGS = Settings(telegram=TelegramSettings(name="@RepereTestBot"))


def test_the_bot_is_found_by_its_name() -> None:
    assert address(SETTINGS) == "https://t.me/RepereTestBot"


def test_a_link_carries_what_the_bot_is_sent() -> None:
    assert opening(SETTINGS, "so_sos-B12") == "https://t.me/RepereTestBot?start=so_sos-B12"
    assert opening(SETTINGS, "") == "https://t.me/RepereTestBot"
