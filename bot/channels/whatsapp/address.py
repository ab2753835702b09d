"""The address that opens the chat with a page's name already typed, as a card carries it.

https://faq.whatsapp.com/5913398998672934 (click to chat): ``https://wa.me/NUMBER?text=TEXT``, the
number with its country and nothing but digits. The person sees the text and sends it.
"""

from __future__ import annotations

from urllib.parse import quote

from bot.config import SettingMissing, Settings


def address(settings: Settings) -> str:
    """Where the chat is found. Raises :class:`SettingMissing`."""
    if not settings.whatsapp.number:
        raise SettingMissing("whatsapp.number", "a link to the chat needs its phone number")
    return f"https://wa.me/{settings.whatsapp.number}"


def opening(settings: Settings, payload: str) -> str:
    """The address that opens the page of a link (see :mod:`bot.engine.link`)."""
    text = f"/start {payload}".rstrip()
    return f"{address(settings)}?text={quote(text)}"
