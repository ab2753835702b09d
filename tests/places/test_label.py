"""Two places of one name are told apart by their arrondissement or postcode, others keep theirs."""

from __future__ import annotations

import pytest

from bot.places.label import labels
from bot.places.place import Place


def place(name: str, *codes: str) -> Place:
    return Place(f"{name}-{'-'.join(codes)}", "metro_station", name, 48.88, 2.35, codes)


def test_a_name_of_its_own_is_the_label() -> None:
    assert labels((place("Nation", "75011"), place("Stalingrad", "75019"))) == (
        "Nation",
        "Stalingrad",
    )


def test_no_place_no_label() -> None:
    assert labels(()) == ()


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("75001", "Charonne (Paris 1er)"),
        ("75011", "Charonne (Paris 11e)"),
        ("75116", "Charonne (Paris 16e)"),
        ("93100", "Charonne (93100)"),
    ],
)
def test_a_place_with_a_namesake_says_where_it_is(code: str, label: str) -> None:
    assert labels((place("Charonne", code), place("CHARONNE", "94000")))[0] == label


def test_a_place_without_a_postcode_keeps_its_name() -> None:
    assert labels((place("Malesherbes"), place("Malesherbes", "75017"))) == (
        "Malesherbes",
        "Malesherbes (Paris 17e)",
    )
