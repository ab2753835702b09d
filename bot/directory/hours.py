"""stub"""
from __future__ import annotations
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
@dataclass(frozen=True, slots=True)
class Opening:
    state: Literal["open", "open-to-confirm", "closed", "unknown"]
    until: datetime | None = None
    next_open: datetime | None = None
    seen_on: date | None = None
