"""Made services: as values, and as an editor's file in a content folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from bot.clock import PARIS
from bot.directory.offers import Lines
from bot.directory.service import Service

TODAY = date(2026, 11, 24)
OFFERS = (
    "offers:\n  shower: {label: Douche}\n  meal: {label: Repas}\n"
    "networks: {houses: {name: Maisons}}\n"
)

PHONE_OFFER, HELP_OFFER = "phone_line", "help_line"
LINES = Lines(frozenset({PHONE_OFFER}), frozenset({HELP_OFFER}))

SHOWERS = """\
services:
  showers-nord:
    name: Bains-douches
    offers: [shower]
    lat: 48.8838
    lon: 2.3590
    hours: Mo-Sa 08:00-12:00; PH off
    hours_seen_on: 2026-11-01
    hours_trusted: yes
    sources: [{title: Ville de Paris}]
"""

DEFAULT = Service(
    "showers-nord",
    "Bains-douches",
    offers=("shower",),
    lat=48.8838,
    lon=2.3590,
    hours="Mo-Sa 08:00-12:00; PH off",
    hours_seen_on=date(2026, 11, 1),
    hours_trusted=True,
)


def service(service_id: str = "showers-nord", **other: object) -> Service:
    """Showers whose hours are known, with other values where a test needs them."""
    return replace(DEFAULT, id=service_id, **other)  # type: ignore[arg-type]


def paris(text: str) -> datetime:
    """An aware time in Paris: ``2026-11-24 10:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


def write_services(content: Path, services: str = SHOWERS, **files: str) -> Path:
    """A content folder with offers, ``showers.yaml`` and other service files by name."""
    (content / "services").mkdir(parents=True, exist_ok=True)
    (content / "offers.yaml").write_text(OFFERS, encoding="utf-8")
    for name, text in {"showers": services, **files}.items():
        (content / "services" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return content
