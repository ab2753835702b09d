"""Which records somebody has to look at again, and which of them first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.directory.service import Service

State = Literal["current", "overdue", "never"]
Need = Literal["never", "overdue", "doubtful", "reported"]

NEEDS: tuple[Need, ...] = ("never", "overdue", "doubtful", "reported")
"""Why a record is looked at again, in the order in which that is done."""


@dataclass(frozen=True, slots=True)
class Due:
    """A service to ask, and why: at least one need, or (if it is paused) whether it is back."""

    service: Service
    needs: tuple[Need, ...]
    said: frozenset[str] = frozenset()
    vital: bool = False

    @property
    def rank(self) -> tuple[bool, int, date, str]:
        """The smaller, the sooner; of the same need the one seen longest ago."""
        first = NEEDS.index(self.needs[0]) if self.needs else len(NEEDS)
        return not self.vital, first, seen_on(self.service), self.service.id


def is_vital(service: Service, vital: frozenset[str]) -> bool:
    """Whether a life may hang on this record: it has one of the ``vital`` offers."""
    return not vital.isdisjoint(service.offers)


def seen_on(service: Service) -> date:
    """The day of the last look at it, the earliest of all days if there is none."""
    return service.checked_on or date.min


def due_on(service: Service) -> date | None:
    """The last day on which a verified record is current; None if nobody ever verified it."""
    if service.verified_on is None:
        return None
    return service.verified_on + timedelta(days=service.review_every_days)


def state_of(service: Service, day: date) -> State:
    """Whether somebody has verified a record, and whether that is long ago."""
    due = due_on(service)
    if due is None:
        return "never"
    return "overdue" if day > due else "current"


def due(
    services: Iterable[Service],
    day: date,
    reported: Mapping[str, frozenset[str]],
    vital: frozenset[str] = frozenset(),
) -> list[Due]:
    """The services to ask on a day, most needed first; drafts and those closed for good are not.

    ``reported`` is what people said of a service since it was verified, by its key; those with a
    ``vital`` offer come before all others.
    """
    found = [
        Due(one, _needs(one, day, said), said, is_vital(one, vital))
        for one in services
        if one.status in ("live", "paused")
        for said in [reported.get(one.key, frozenset())]
    ]
    wanted = (one for one in found if one.needs or one.service.status == "paused")
    return sorted(wanted, key=lambda one: one.rank)


def _needs(service: Service, day: date, said: frozenset[str]) -> tuple[Need, ...]:
    state = state_of(service, day)
    holds: dict[Need, bool] = {
        "never": state == "never",
        "overdue": state == "overdue",
        "doubtful": bool(service.doubt),
        "reported": bool(said),
    }
    return tuple(need for need in NEEDS if holds[need])
