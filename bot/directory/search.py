"""stub"""
from __future__ import annotations
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from bot.directory.hours import Opening
from bot.directory.service import Service
class Point(NamedTuple):
    lat: float
    lon: float
@dataclass(frozen=True, slots=True)
class Query:
    need: tuple[str, ...]
    at: datetime
    near: Point | None = None
    limit: int = 5
    offset: int = 0
@dataclass(frozen=True, slots=True)
class Result:
    service: Service
    distance_m: int | None
    opening: Opening
@dataclass(frozen=True, slots=True)
class Found:
    results: tuple[Result, ...]
    total: int
    line: Result | None
