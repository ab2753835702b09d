"""How long hours are believed: sure, then to confirm, then not at all."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bot.directory.service import Service

Sureness = Literal["sure", "confirm", "unknown"]


class Believed(NamedTuple):
    """The last days, as ordinals, on which hours are sure and on which they are to confirm."""

    sure: int
    confirm: int

    def on(self, day: date) -> Sureness:
        """How sure the hours are on a day."""
        ordinal = day.toordinal()
        if ordinal <= self.sure:
            return "sure"
        return "confirm" if ordinal <= self.confirm else "unknown"


def believed(service: Service) -> Believed:
    """After the time to review the hours are to confirm, after twice that unknown."""
    end = (service.valid_to or date.max).toordinal()
    if service.by_nature:
        return Believed(end, end)
    seen = service.checked_on
    trusted = service.hours_trusted or service.verified_on is not None
    if not trusted or seen is None:
        return Believed(0, 0)
    day, every = seen.toordinal(), service.review_every_days
    return Believed(min(end, day + every), min(end, day + 2 * every))
