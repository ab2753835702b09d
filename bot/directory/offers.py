"""What services may offer, and what some offers mean, as ``offers.yaml`` says: no offer is named
in code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bot.source.marked import read

_YES = frozenset({"yes", "true", "oui"})


class Lines(NamedTuple):
    """The offers of telephone lines: ``phone`` marks a line as one that answers people,
    ``listens`` one that helps whatever somebody needs."""

    phone: frozenset[str] = frozenset()
    listens: frozenset[str] = frozenset()


NO_LINES = Lines()


@dataclass(frozen=True, slots=True)
class Offers:
    """The offers known, and those with a flag.

    For ``vital`` ones an old record is a danger; ``vital_from`` is the first day on which one that
    nobody ever verified is a fault, and not only a warning.
    """

    slugs: frozenset[str] = frozenset()
    vital: frozenset[str] = frozenset()
    lines: Lines = NO_LINES
    networks: frozenset[str] = frozenset()
    vital_from: date = date.max


def read_offers(folder: Path) -> Offers:
    """The offers of a content folder; none if there is nothing to read.

    What is wrong with the file is for the check of the content to say.
    """
    value = read(folder / "offers.yaml", "offers.yaml")[0].value
    whole = value if isinstance(value, dict) else {}
    offers = _mapping(whole.get("offers"))
    lines = Lines(_flagged(offers, "phone"), _flagged(offers, "listens"))
    return Offers(
        frozenset(offers),
        _flagged(offers, "vital"),
        lines,
        frozenset(_mapping(whole.get("networks"))),
        _day(whole.get("vital_from")),
    )


def _mapping(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _flagged(offers: dict[str, object], flag: str) -> frozenset[str]:
    return frozenset(slug for slug, one in offers.items() if _mapping(one).get(flag) in _YES)


def _day(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return date.max
