"""The services as places that people name: "je suis à la bagagerie", "27 rue des Haies".

Never one whose place is hidden, and none whose point is too far off to start from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.directory.offers import Offers, read_offers
from bot.directory.read import service_of, written
from bot.directory.service import Service
from bot.languages.fold import fold
from bot.places.place import Place

KIND = "service"
MOST_ERROR_M = 400
"""Metres; beyond, what is near the point may be far from the place."""
_DIGITS = 4
"""Decimals of a degree that are kept of a place: about 10 m."""
_FEWEST_LETTERS = 7
"""A shorter single word is an everyday one as often as the name of a service."""
_ASIDE = re.compile(r"\([^)]*\)")
_NUMBERED = re.compile(r"\d+[\s-]")
_BLANKS = re.compile(r"\s+")


def landmarks_of(folder: Path) -> tuple[Place, ...]:
    """The services of a content folder as places; those of records that can be read."""
    return landmarks(map(service_of, written(folder)), read_offers(folder))


def landmarks(services: Iterable[Service], offers: Offers) -> tuple[Place, ...]:
    """Each service that is at one place, by its names and its address.

    Names that several services share, such as "emergency", are nobody's.
    """
    here = [one for one in services if _is_landmark(one)]
    shared = Counter(fold(name) for one in here for name in set(_names(one, offers)))
    return tuple(_place(one, offers, shared) for one in here)


def _is_landmark(one: Service) -> bool:
    if one.kind != "place" or not one.searched or one.location_precision == "hidden":
        return False
    return one.lat is not None and one.lon is not None and _error(one) <= MOST_ERROR_M


def _error(one: Service) -> int:
    return one.location_error_m if one.location_error_m is not None else MOST_ERROR_M


def _place(one: Service, offers: Offers, shared: Counter[str]) -> Place:
    assert one.lat is not None
    assert one.lon is not None
    names = [name for name in _names(one, offers) if shared[fold(name)] == 1]
    return Place(
        f"{KIND}-{one.id}",
        KIND,
        one.name,
        round(one.lat, _DIGITS),
        round(one.lon, _DIGITS),
        (one.postcode,) if one.postcode else (),
        tuple(dict.fromkeys(names)),
        tuple(_addresses(one.address)),
    )


def _names(one: Service, offers: Offers) -> Iterator[str]:
    """The name as people may say it: without what is in brackets, behind a comma, or the network;
    and as it is called in other languages."""
    whole = _BLANKS.sub(" ", _ASIDE.sub(" ", one.name)).strip()
    first = whole.split(",")[0]
    bare = " ".join(word for word in first.split() if fold(word) not in offers.networks)
    yield whole
    yield from (name for name in (first, bare) if name != whole and _is_telling(name))
    yield from (called.name for called in one.name_i18n)


def _is_telling(name: str) -> bool:
    plain = fold(name)
    return len(plain.split()) > 1 or len(plain) >= _FEWEST_LETTERS


def _addresses(address: str) -> Iterator[str]:
    """The parts of an address that begin with a number: «Hôpital X, 1 rue Y (entrée Z)»."""
    for part in _ASIDE.sub("", address).split(","):
        if _NUMBERED.match(part.strip()):
            yield part.strip()
