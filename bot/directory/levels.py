"""In which order a search looks: level by level, each better than all that come after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

State = Literal["open", "open-to-confirm", "unknown", "any"]


class Level(NamedTuple):
    """Services in one state with so many conditions not known to be met.

    ``any`` are those in whatever state: of them the order has to be worked out one by one.
    """

    unmet: int
    state: State


def levels(conditions: int, only_open: bool) -> Iterator[Level]:
    """The levels of a query with so many conditions besides being open, best first.

    With ``only_open`` not to be surely open is one more condition not known to be met, and what is
    closed is on no level.
    """
    if not only_open:
        for unmet in range(conditions + 1):
            yield Level(unmet, "open")
            yield Level(unmet, "open-to-confirm")
            yield Level(unmet, "any")
        return
    for unmet in range(conditions + 2):
        if unmet <= conditions:
            yield Level(unmet, "open")
        if unmet:
            yield Level(unmet - 1, "open-to-confirm")
            yield Level(unmet - 1, "unknown")
