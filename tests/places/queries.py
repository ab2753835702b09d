"""The queries of ``place_queries.yaml``, asked: for the tests and for ``benchmarks/places.py``.

A place is right if it bears an expected name or lies within 500 m of one that does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.directory.landmarks import landmarks_of
from bot.languages.fold import fold
from bot.places.match import Matched, PlaceIndex
from bot.places.place import Place
from bot.places.read import read_places
from tests.conftest import ROOT

HERE = Path(__file__).parent
PLACES, _ = read_places(ROOT / "content" / "places.csv")
LANDMARKS = landmarks_of(ROOT / "content")
"""The services, which people may name as well: they must not get into the way."""
SPOT_DEGREES = 0.0045, 0.0068
"""500 m north and 500 m east, in Paris."""


@dataclass(frozen=True)
class Asked:
    """One query of the file, and what came of it."""

    text: str
    script: str
    expect: frozenset[str]
    found: Matched

    def right(self, place: Place) -> bool:
        return any(
            fold(other.name) in self.expect and near(place, other) for other in (place, *PLACES)
        )

    def right_within(self, most: int) -> bool:
        return any(self.right(place) for place in self.found.places[:most])


def near(one: Place, other: Place) -> bool:
    north, east = SPOT_DEGREES
    return abs(one.lat - other.lat) <= north and abs(one.lon - other.lon) <= east


def asked(index: PlaceIndex) -> list[Asked]:
    """Every query; what names no place expects nothing."""
    queries = yaml.safe_load((HERE / "place_queries.yaml").read_text("utf-8"))
    return [
        Asked(one["q"], one["script"], frozenset(map(fold, one["expect"])), index.find(one["q"]))
        for one in queries
    ]


def share(of: Sequence[Asked], most: int) -> float:
    return sum(one.right_within(most) for one in of) / len(of)
