"""What a button calls a place: its name, and where it is if another place bears the same name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.languages.fold import fold
from bot.places.place import Place

_PARIS = "75"


def labels(places: Sequence[Place]) -> tuple[str, ...]:
    """One label a place: «Charonne (Paris 11e)» and «Charonne (93100)», but «Stalingrad»."""
    bearers = Counter(fold(place.name) for place in places)
    return tuple(
        _told_apart(place) if bearers[fold(place.name)] > 1 else place.name for place in places
    )


def _told_apart(place: Place) -> str:
    """The name with its arrondissement, or with its postcode: figures are read in any language."""
    if not place.postcodes:
        return place.name
    code = place.postcodes[0]
    if not code.startswith(_PARIS):
        return f"{place.name} ({code})"
    number = int(code[-2:])
    return f"{place.name} (Paris {number}{'er' if number == 1 else 'e'})"
