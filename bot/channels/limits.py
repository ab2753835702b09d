"""What each channel can carry. One table, used by rendering and by the checks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Characters of a message, bytes behind a button, messages removable in one call (0: none)."""

    message: int
    token_bytes: int
    removable_at_once: int = 0


LIMITS: dict[str, Limits] = {
    # https://core.telegram.org/bots/api: sendMessage 4096; callback_data 1-64 bytes;
    # deleteMessages 1-100 messages, each younger than 48 hours.
    "telegram": Limits(message=4096, token_bytes=64, removable_at_once=100),
    # developers.facebook.com/documentation/business-messaging/whatsapp/messages: text 4096; the id
    # of a row 200 (of a button 256), with a few bytes to spare for the parts of a list.
    "whatsapp": Limits(message=4096, token_bytes=190),
    # Ours: a page of text stays below 20 kB in any script.
    "web": Limits(message=6000, token_bytes=1000),
}
