"""How a service is reached and understood: telephone numbers and spoken languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

PhoneKind = Literal["main", "switchboard", "urgent", "appointments", "team"]
PhoneCost = Literal["free", "normal", "paid"]
SpokenBy = Literal["staff", "peer", "interpreter_onsite", "interpreter_phone", "app"]
Interpreters = Literal["yes", "onsite", "phone"]


@dataclass(frozen=True, slots=True)
class Phone:
    """A number (E.164, or a short one such as 15); ``hours`` are those of the line itself."""

    number: str
    kind: PhoneKind | None = None
    hours: str | None = None
    languages: tuple[str, ...] = ()
    cost: PhoneCost | None = None
    whatsapp: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language (BCP 47), who speaks it, and when (OpenStreetMap hours; None: not known)."""

    code: str
    mode: SpokenBy | None = None
    when: str | None = None
    confirmed_on: date | None = None
