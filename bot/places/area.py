"""The part of the Earth that a guide knows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in degrees, WGS84."""

    south: float
    north: float
    west: float
    east: float

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies inside."""
        return self.south <= lat <= self.north and self.west <= lon <= self.east


ILE_DE_FRANCE = Area(48.1, 49.3, 1.4, 3.6)
"""A little wider than the region. Holds where ``pack.yaml`` names no other ``area``."""
