"""Whole addresses, however they are written; nothing less, and not in another town."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.places.address import AddressIndex
from bot.places.place import Place


def at(place_id: str, postcode: str, *addresses: str) -> Place:
    return Place(place_id, "service", place_id, 48.85, 2.40, (postcode,), addresses=addresses)


INDEX = AddressIndex(
    (
        at("haies", "75020", "27 rue des Haies"),
        at("armaille", "75017", "17-19 rue d’Armaillé"),
        at("boursault", "75017", "54 bis rue Boursault"),
        at("hospital", "75013", "1 boulevard de l’Hôpital"),
        at("floor", "75004", "6e étage"),
        at("street", "75004", "rue Nulle"),
    )
)


@pytest.mark.parametrize(
    ("text", "place", "sure"),
    [
        ("27 rue des Haies", "haies", True),
        ("27, R. DES HAIES", "haies", True),
        ("27 rue haies 75020 Paris", "haies", True),
        ("je suis au 27 rue des haies", "haies", True),
        ("on dort devant le 27 rue des haies", "haies", False),
        ("17 rue d'armaille", "armaille", True),
        ("19 rue d’Armaillé", "armaille", True),
        ("17-19 rue d’Armaillé", "armaille", True),
        ("54bis rue boursault", None, False),
        ("54 bis rue boursault", "boursault", True),
        ("1 bd de l'hôpital", "hospital", True),
        ("27 rue des haies 93100 Montreuil", None, False),
        ("127 rue des haies", None, False),
        ("28 rue des haies", None, False),
        ("rue des haies", None, False),
        ("6e étage", None, False),
        ("rue nulle", None, False),
        ("27", None, False),
        ("", None, False),
    ],
)
def test_a_whole_address_is_its_place(text: str, place: str | None, sure: bool) -> None:
    found = INDEX.find(text)
    assert (found.place.id if found else None, found.sure if found else False) == (place, sure)


@given(st.text(max_size=80))
def test_any_text_is_an_address_or_not(text: str) -> None:
    found = INDEX.find(text)
    assert found is None or found.place.addresses
