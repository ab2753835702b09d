"""What is remembered for minutes, in memory, under keys that mean nothing outside the process."""

from __future__ import annotations

from collections import OrderedDict
from datetime import UTC, datetime, timedelta
from typing import Generic, TypeVar

from bot.sessions.keys import ChatKey

V = TypeVar("V")


class Kept(Generic[V]):
    """A bounded memory with a short time to live."""

    def __init__(self, minutes: int, most: int = 50_000) -> None:
        self._life = timedelta(minutes=minutes)
        self._most = most
        self._values: OrderedDict[ChatKey, tuple[datetime, V]] = OrderedDict()

    def get(self, key: ChatKey, at: datetime) -> V | None:
        """What is kept under a key at this moment."""
        self.forget_old(at)
        found = self._values.get(key)
        return found[1] if found else None

    def keep(self, key: ChatKey, value: V, at: datetime) -> None:
        """Keep a value for some minutes from now on."""
        self._values[key] = (at.astimezone(UTC) + self._life, value)
        self._values.move_to_end(key)
        self.forget_old(at)

    def forget(self, key: ChatKey) -> None:
        """Forget a value now."""
        self._values.pop(key, None)

    def forget_old(self, at: datetime) -> None:
        """Forget what is past its time, and the oldest of what is too many."""
        while self._values:
            until, _ = next(iter(self._values.values()))
            if until >= at and len(self._values) <= self._most:
                break
            self._values.popitem(last=False)

    def __len__(self) -> int:
        return len(self._values)
