"""A place that people name: a station, a town, a hospital, a gate."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is, in degrees WGS84 with four decimals (about 10 m), and what it goes by: names,
    and addresses (number and street)."""

    id: str
    kind: str
    name: str
    lat: float
    lon: float
    postcodes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
