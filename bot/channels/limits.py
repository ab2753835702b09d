"""What each channel can carry. One table, used by rendering and by the checks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Characters of a message, bytes of a button's data, messages removable in one call."""

    message: int
    token_bytes: int
    removable_at_once: int


LIMITS: dict[str, Limits] = {
    # https://core.telegram.org/bots/api: sendMessage 4096; callback_data 1-64 bytes;
    # deleteMessages 1-100 messages, each younger than 48 hours.
    "telegram": Limits(message=4096, token_bytes=64, removable_at_once=100),
}
