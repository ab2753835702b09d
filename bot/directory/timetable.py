"""What changes the hours of a service: stops of a round, special hours, closures, other hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.languages.fold import fold

ForWhom = Literal["women", "men", "families", "minors", "trans"]
Reason = Literal["works", "holiday", "staff", "moving", "safety", "other"]


@dataclass(frozen=True, slots=True)
class Stop:
    """A place where a round stops (degrees, WGS84), and when: OpenStreetMap ``opening_hours``."""

    label: str
    lat: float
    lon: float
    hours: str | None = None
    directions: str | None = None

    @property
    def text_id(self) -> str:
        """What its label is called where it is translated; stays when stops change places."""
        return f"stop-{_slug(self.label)}"


@dataclass(frozen=True, slots=True)
class SpecialHours:
    """Hours for one offer, or for some people only."""

    hours: str
    offer: str = ""
    audience: ForWhom | None = None
    note: str | None = None

    @property
    def text_id(self) -> str:
        """What its note is called where it is translated."""
        return "special-" + "-".join(
            part for part in (self.offer, self.audience or "", _slug(self.hours)) if part
        )


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which a service is shut, both included; without an end nobody knows until when."""

    start: date
    end: date | None = None
    reason: Reason = "other"
    note: str | None = None
    source: str = ""
    announced_on: date | None = None

    @property
    def text_id(self) -> str:
        """What its note is called where it is translated."""
        return f"closure-{self.start}"


@dataclass(frozen=True, slots=True)
class ReplacedHours:
    """Hours in place of the usual ones, on these days, both included."""

    start: date
    end: date
    hours: str


def _slug(text: str) -> str:
    return fold(text).replace(" ", "-")


def on_day(spans: tuple[Closure, ...], day: date) -> Closure | None:
    """The closure of a day, the first where there are several."""
    held = (one for one in spans if one.start <= day <= (one.end or date.max))
    return next(held, None)


def hours_in_place(spans: tuple[ReplacedHours, ...], day: date) -> str | None:
    """The hours that replace the usual ones on a day, if any do."""
    return next((one.hours for one in spans if one.start <= day <= one.end), None)
