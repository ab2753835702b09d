"""``repere place``: what a typed place is taken for."""

from __future__ import annotations

from tests.cli.conftest import Repere

CHATELET = {"name": "Châtelet", "kind": "metro_station", "lat": 48.8586, "lon": 2.347}


def test_a_sure_place(repere: Repere) -> None:
    ran = repere("place", "--json", "chatelet")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json == [{"sure": True, "places": [CHATELET]}]


def test_a_doubtful_place_comes_with_all_it_may_be(repere: Repere) -> None:
    (found,) = repere("place", "--json", "93500").json
    assert found["sure"] is False
    assert [place["name"] for place in found["places"]] == ["Pantin", "Pantin Nord"]


def test_a_dash_reads_a_place_a_line(repere: Repere) -> None:
    ran = repere("place", "--json", "-", typed="chatelet\n\nblabla\n")
    assert ran.json == [
        {"sure": True, "places": [CHATELET]},
        {"sure": False, "places": []},
        {"sure": False, "places": []},
    ]


def test_for_a_person_a_sign_says_how_sure_it_is(repere: Repere) -> None:
    ran = repere("place", "-", typed="chatelet\n93500\nblabla\n")
    assert ran.out.splitlines() == [
        "= Châtelet (metro_station)",
        "? Pantin (commune); ? Pantin Nord (commune)",
        "-",
    ]
