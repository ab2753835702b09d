"""``repere nearest``: what is near a point or a typed place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Repere

NORD, SHOWER = ("--near", "48.8838,2.3590"), ("--need", "shower")
FOUND = ["id", "name", "distance_m", "state", "until", "next_open"]


def test_places_near_a_point(repere: Repere) -> None:
    ran = repere("nearest", *NORD, *SHOWER, "--at", "2026-11-24T10:00", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json == [
        {
            "places": [
                {
                    "id": "showers-nord",
                    "name": "Bains-douches",
                    "distance_m": 0,
                    "state": "open",
                    "until": "2026-11-24T12:00:00+01:00",
                    "next_open": None,
                }
            ]
        }
    ]


@pytest.mark.parametrize("near", ["Châtelet", "chatelet", "48.8586, 2.3470", " 48.8586,2.347 "])
def test_a_place_may_be_typed(repere: Repere, near: str) -> None:
    (found,) = repere("nearest", "--near", near, *SHOWER, "--json").json
    assert found["places"][0]["distance_m"] == pytest.approx(2940, abs=20)


def test_for_a_person_it_is_a_line_a_place(repere: Repere) -> None:
    ran = repere("nearest", *NORD, *SHOWER, "--at", "2026-11-24T13:00")
    assert ran.out == "     0 m  closed           Bains-douches\n"


def test_where_there_is_nothing_the_list_is_empty(repere: Repere, tmp_path: Path) -> None:
    (tmp_path / "content" / "services" / "showers.yaml").unlink()
    ran = repere("nearest", *NORD, *SHOWER, "--json")
    assert (ran.code, ran.json) == (1, [{"places": []}])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([*NORD, "--need", "showr"], "no offer 'showr'; did you mean 'shower'?"),
        ([*NORD, "--need", "meal"], "no offer 'meal'; allowed: shower"),
        ([*NORD, *SHOWER, "--need", "x"], "no offer 'x'; allowed: shower"),
        ([*NORD, *SHOWER, "--limit", "0"], "no limit '0'; allowed: 1 to 100"),
        ([*NORD, *SHOWER, "--limit", "101"], "no limit '101'; allowed: 1 to 100"),
        ([*NORD, *SHOWER, "--at", "noon"], "'noon' is not a time such as 2026-11-24T18:30"),
        (
            ["--near", "blabla", *SHOWER],
            "no place 'blabla': give LAT,LON, a station, a town or a postcode",
        ),
        (["--near", "93500", *SHOWER], "'93500' could be: Pantin, Pantin Nord"),
        (
            ["--near", "99,2", *SHOWER],
            "no point '99,2'; allowed: LAT within ±90 degrees, LON within ±180",
        ),
        (
            ["--near", "48,-200", *SHOWER],
            "no point '48,-200'; allowed: LAT within ±90 degrees, LON within ±180",
        ),
    ],
)
def test_a_wrong_use_says_what_is_right(repere: Repere, arguments: list[str], said: str) -> None:
    ran = repere("nearest", "--json", *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", f"repere: {said}\n")


def test_the_real_directory_by_its_contract(real: Repere) -> None:
    ran = real("nearest", "--near", "gare du nord", *SHOWER, "--limit", "3", "--json")
    assert ran.code == 0
    (found,) = ran.json
    assert len(found["places"]) == 3
    assert all(list(place) == FOUND for place in found["places"])


def test_a_point_outside_the_area_has_no_places_and_says_why(repere: Repere) -> None:
    ran = repere("nearest", "--near", "43.3,5.37", "--need", "shower", "--json")
    assert (ran.code, ran.json) == (1, [{"places": []}])
    assert ran.err == "43.3, 5.37 is outside the area of this guide\n"


@pytest.mark.parametrize(
    ("filters", "at", "found"),
    [
        (("--filter", "open_now"), "2026-11-24T10:00", 1),
        (("--filter", "open_now"), "2026-11-24T13:00", 0),
        (("--filter", "no_papers", "--filter", "ka"), "2026-11-24T13:00", 1),
    ],
)
def test_what_does_not_suit_is_left_out(
    repere: Repere, filters: tuple[str, ...], at: str, found: int
) -> None:
    (told,) = repere("nearest", *NORD, *SHOWER, *filters, "--at", at, "--json").json
    assert len(told["places"]) == found


def test_a_filter_nobody_knows_is_told(repere: Repere) -> None:
    ran = repere("nearest", *NORD, *SHOWER, "--filter", "no_paper")
    assert ran.code == 2
    assert "no filter 'no_paper'; did you mean 'no_papers'?" in ran.err
