"""stub"""
from __future__ import annotations
from dataclasses import dataclass
@dataclass(frozen=True, slots=True)
class Place:
    id: str
    kind: str
    name: str
    lat: float
    lon: float
