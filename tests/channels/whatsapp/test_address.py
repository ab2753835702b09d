"""A link to the chat types what the guide reads: see also tests/cards/test_press.py."""

from __future__ import annotations

from bot.channels.whatsapp.address import address, opening
from bot.config import Settings, WhatsAppSettings

SETTINGS = Settings(whatsapp=WhatsAppSettings(number="+33 6 00 00 00 00"))


def test_the_chat_is_found_by_its_number_in_digits() -> None:
    assert address(SETTINGS) == "https://wa.me/33600000000"


def test_a_link_types_what_the_guide_reads() -> None:
    wanted = "https://wa.me/33600000000?text=/start%20so_sos-B12"
    assert opening(SETTINGS, "so_sos-B12") == wanted
    assert opening(SETTINGS, "") == "https://wa.me/33600000000?text=/start"
