"""Following the address of a code, as a telephone and the channel's own parser would."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC
from urllib.parse import parse_qs, urlsplit

from telegram import Chat, Message, Update, User

from bot.channels.telegram import parse as telegram
from bot.channels.web import parse as web
from bot.channels.whatsapp import parse as whatsapp
from bot.engine.event import Event
from tests.cards.made import SETTINGS
from tests.conftest import NOW

PHONE_ID = "1"


def followed(url: str) -> Event:
    """What the channel is told when somebody opens the address."""
    (host,) = [host for host in HOSTS if url.startswith(f"https://{host}")]
    return HOSTS[host](url)


def _telegram(url: str) -> Event:
    """Telegram sends ``/start PAYLOAD``: https://core.telegram.org/bots/features#deep-linking."""
    assert urlsplit(url).path == f"/{SETTINGS.telegram.name}"
    (payload,) = parse_qs(urlsplit(url).query).get("start", [""])
    person = User(1, "A", is_bot=False)
    message = Message(1, NOW, Chat(1, "private"), from_user=person, text=f"/start {payload}")
    incoming = telegram.parse(Update(1, message), NOW)
    assert incoming is not None
    return incoming.event


def _whatsapp(url: str) -> Event:
    """WhatsApp fills in the text of the address, and the person sends it."""
    assert urlsplit(url).path == f"/{SETTINGS.whatsapp.number}"
    (text,) = parse_qs(urlsplit(url).query)["text"]
    sent = str(int(NOW.timestamp()))
    said = {"type": "text", "text": {"body": text}}
    message = {"from": "33600000001", "id": "m", "timestamp": sent, **said}
    value = {"metadata": {"phone_number_id": PHONE_ID}, "messages": [message]}
    body = {"entry": [{"changes": [{"field": "messages", "value": value}]}]}
    (incoming,) = whatsapp.parse(json.dumps(body).encode(), PHONE_ID, NOW.astimezone(UTC))
    return incoming.event


def _web(url: str) -> Event:
    assert urlsplit(url).path == "/"
    return web.opened(urlsplit(url).query, "", NOW)


HOSTS: dict[str, Callable[[str], Event]] = {
    "t.me/": _telegram,
    "wa.me/": _whatsapp,
    "repere.example.org/": _web,
}
