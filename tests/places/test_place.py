"""A place is a value: it has a point, a kind and names, and cannot be changed."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from bot.places.place import Place


def test_a_place_cannot_be_changed() -> None:
    place = Place("gare-du-nord", "metro_station", "Gare du Nord", 48.8809, 2.3569)
    with pytest.raises(FrozenInstanceError):
        place.lat = 0.0  # type: ignore[misc]


def test_a_place_needs_no_postcode_and_no_other_name() -> None:
    place = Place("gare-du-nord", "metro_station", "Gare du Nord", 48.8809, 2.3569)
    assert (place.postcodes, place.aliases) == ((), ())
