"""Who may come, with what, and how a place is built. Each None is "not known", never "no"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["walk_in", "appointment", "phone_first", "registration", "referral"]
Papers = Literal["none", "any_id", "address_proof", "status_doc"]
HealthCover = Literal["none_needed", "state_aid_ok", "insurance_needed", "helps_to_open"]
Welcome = Literal["everyone", "asylum", "refugee", "undocumented", "eu", "regular"]
Cost = Literal["free", "low", "paid"]
Animals = Literal["yes", "leashed", "outside", "no"]
Gender = Literal["all", "women_only", "men_only", "women_hours", "trans_welcome"]
Exclusivity = Literal["open", "priority", "exclusive"]
Built = Literal["yes", "limited", "no"]


@dataclass(frozen=True, slots=True)
class Access:
    """How one comes in, and what is asked for."""

    mode: tuple[Mode, ...] = ()
    anonymous: Literal["yes", "on_request", "no"] | None = None
    papers: Papers | None = None
    health_cover: HealthCover | None = None
    status_welcome: tuple[Welcome, ...] = ()
    cost: Cost | None = None
    animals: Animals | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom; ages in years, both included. ``groups`` are the editors' own words."""

    gender: Gender | None = None
    age_min: int | None = None
    age_max: int | None = None
    exclusivity: Exclusivity | None = None
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Accessibility:
    """What somebody who does not walk easily has to know."""

    step_free: Built | None = None
    toilets: Built | None = None
    lift: Built | None = None
