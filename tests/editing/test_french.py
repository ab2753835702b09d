"""Small French."""

from __future__ import annotations

import pytest

from bot.editing.french import MOST, listed, many, of


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 lieu"), (1, "1 lieu"), (2, "2 lieux"), (12, "12 lieux")]
)
def test_one_and_none_are_singular(number: int, said: str) -> None:
    assert many(number, "lieu", "lieux") == said


def test_the_plural_takes_an_s_by_itself() -> None:
    assert many(3, "page") == "3 pages"


@pytest.mark.parametrize(
    ("name", "said"),
    [("Naloxone", "de Naloxone"), ("Urgence", "d’Urgence"), ("École", "d’École"), ("", "de ")],
)
def test_of_somebody(name: str, said: str) -> None:
    assert of(name) == said


def test_a_long_list_is_cut_and_the_rest_counted() -> None:
    names = [str(number) for number in range(MOST + 2)]
    assert listed(names[:MOST]).endswith("11")
    assert listed(names).endswith(", 11 et 2 autres")
