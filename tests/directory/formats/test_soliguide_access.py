"""Who may come to a place of Soliguide, and how."""

from __future__ import annotations

import pytest

from bot.directory.formats.format import Said
from bot.directory.formats.soliguide_access import access, audience, told_by_hand

ALL = ["regular", "asylum", "refugee", "undocumented"]


def test_what_their_empty_form_says_is_not_taken() -> None:
    empty = {
        "modalities": {"inconditionnel": True, "appointment": {"checked": False}},
        "publics": {"accueil": 0, "administrative": ALL, "gender": ["men", "women"],
                    "age": {"min": 0, "max": 99}},
    }  # fmt: skip
    said: list[Said] = []
    assert access(empty, said) == {}
    assert audience(empty) == {"exclusivity": "open"}
    assert [one.field for one in said] == ["access"]


def test_boxes_that_are_ticked_are_taken() -> None:
    place = {
        "modalities": {
            "appointment": {"checked": True},
            "inscription": {"checked": True},
            "price": {"checked": True},
            "animal": {"checked": True},
        },
        "publics": {"accueil": 1, "administrative": ["asylum", "undocumented"]},
    }
    assert access(place, []) == {
        "mode": ["appointment", "registration"],
        "cost": "paid",
        "animals": "yes",
        "status_welcome": ["asylum", "undocumented"],
    }


@pytest.mark.parametrize(
    ("publics", "found"),
    [
        ({"accueil": 2, "gender": ["women"]}, {"exclusivity": "exclusive", "gender": "women_only"}),
        ({"accueil": 2, "gender": ["men"]}, {"exclusivity": "exclusive", "gender": "men_only"}),
        ({"accueil": 1, "gender": ["women"]}, {"exclusivity": "priority"}),
        ({"age": {"min": 18, "max": 25}}, {"age_min": "18", "age_max": "25"}),
        ({}, {}),
    ],
)
def test_only_an_exclusive_place_is_only_for_somebody(
    publics: dict[str, object], found: dict[str, str]
) -> None:
    assert audience({"publics": publics}) == found


def test_what_stands_in_words_is_for_the_editor() -> None:
    place = {
        "modalities": {
            "price": {"checked": True, "precisions": "2&nbsp;euros"},
            "other": "Domiciliés ici",
            "docs": [{"name": "Carte"}, {"name": "Photo"}],
        },
        "publics": {"description": "Jeunes"},
    }
    assert told_by_hand(place) == (
        "price: 2 euros | other: Domiciliés ici | publics: Jeunes | docs: Carte, Photo"
    )
