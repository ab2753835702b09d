"""A chat's key in memory: a keyed hash whose key is made at start and dies with the process.

A hash without a key would not do: telephone numbers are so few that all of them can be tried.
"""

from __future__ import annotations

import hashlib
import secrets

ChatKey = bytes


class ChatKeys:
    """Turns a channel and a chat into a key that means nothing outside this process."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)

    def key(self, channel: str, chat: str | int) -> ChatKey:
        """The key of a chat; the same chat has the same key until the process ends."""
        text = f"{channel}\0{chat}".encode()
        return hashlib.blake2b(text, key=self._secret, digest_size=16).digest()
