"""Updates already answered, so that one delivered twice is answered once. Only their numbers."""

from __future__ import annotations

from collections import OrderedDict


class Redelivered:
    """A bounded memory of update numbers."""

    def __init__(self, most: int = 10_000) -> None:
        self._most = most
        self._seen: OrderedDict[int, None] = OrderedDict()

    def is_new(self, update: int) -> bool:
        """Whether this update comes for the first time (from now on it does not)."""
        if update in self._seen:
            return False
        self._seen[update] = None
        if len(self._seen) > self._most:
            self._seen.popitem(last=False)
        return True
