"""A whole address on one line."""

from __future__ import annotations

import pytest

from bot.directory.formats.address_in import settle_address, town
from bot.directory.formats.settling import Settling
from tests.directory.formats.making import TERMS


def settled(**values: object) -> dict[str, object]:
    row = Settling(3, dict(values), TERMS)
    settle_address(row)
    return row.values


@pytest.mark.parametrize(
    "written",
    [
        "1 rue X, 75010 Paris",
        "1 rue X 75010 PARIS",
        "1 rue X\n75010 Paris",
        "1 rue X – 75010 Paris",
    ],
)
def test_it_is_taken_apart_where_it_says_what_is_what(written: str) -> None:
    assert settled(address=written) == {"address": "1 rue X", "postcode": "75010", "city": "Paris"}


@pytest.mark.parametrize(
    "values",
    [
        {"address": "1 rue X"},
        {"address": "1 rue X, 75010 Paris", "postcode": "75011"},
        {"address": "1 rue X, 75010 Paris (au 2e)"},
    ],
)
def test_anything_else_stays_as_it_is(values: dict[str, object]) -> None:
    assert settled(**values) == values


def test_a_town_that_is_there_is_kept() -> None:
    assert settled(address="1 rue X, 75010 Paris", city="Paris 10e")["city"] == "Paris 10e"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("PARIS", "Paris"),
        ("NEUILLY SUR SEINE", "Neuilly sur Seine"),
        ("LE KREMLIN-BICETRE", "Le Kremlin-Bicetre"),
        ("Saint-Denis", "Saint-Denis"),
    ],
)
def test_capitals_are_taken_off_a_town(name: str, written: str) -> None:
    assert town(name) == written
