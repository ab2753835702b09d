"""States remembered until they change: the same few hours are asked again at every search."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.directory.freshness import Sureness
from bot.directory.hours import Opening, evaluated, parsed

_MOST = 65_536
_Moments = tuple[float, float, Opening]
"""From when and until when (before, as timestamps) a state holds."""


class States:
    """The states of numbered hours; nothing here tells who asked, or where."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, Sureness], _Moments] = {}

    def at(
        self, hours: int, sure: Sureness, at: datetime, text_of: Callable[[int], str]
    ) -> Opening:
        """The state at a moment in Paris: the same as :func:`evaluated`."""
        moment = at.timestamp()
        known = self._known.get((hours, sure))
        if known is None or not known[0] <= moment < known[1]:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[hours, sure] = _held(text_of(hours), at, sure)
        return known[2]


def _held(text: str, at: datetime, sure: Sureness) -> _Moments:
    state, moment = evaluated(text, at, sure, None), at.timestamp()
    if sure == "unknown":
        return moment, float("inf"), state
    change = parsed(text).next_change(at)
    if change is None:
        return moment, float("inf"), state
    if state.state != "unknown" and state.until is None and state.next_open is None:
        return moment, moment, state  # what comes after the days we look ahead is not known
    # Of a time that comes twice the library gives the second, but the state changes at the first.
    return moment, change.replace(fold=0).timestamp(), state
