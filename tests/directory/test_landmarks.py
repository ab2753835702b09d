"""Services as places that people name; never a hidden one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.directory.landmarks import MOST_ERROR_M, landmarks, landmarks_of
from bot.directory.names import Called
from bot.directory.offers import Offers
from bot.directory.read import read_services
from bot.directory.service import Publish
from bot.places.match import PlaceIndex
from tests.conftest import ROOT
from tests.directory.making import SHOWERS, service, write_services

OFFERS = Offers(networks=frozenset({"houses"}))
HERE = {"address": "27 rue des Haies", "postcode": "75020", "location_error_m": 15}


def test_a_service_goes_by_its_names_and_its_address() -> None:
    one = service(
        "refuge",
        name="HOUSES Grand Refuge, accueil (rue des Haies)",
        name_i18n=(Called("ru", "Убежище"),),
        **{**HERE, "address": "Hôpital X, 27 rue des Haies (entrée B)"},
    )
    [place] = landmarks([one], OFFERS)
    assert (place.name, place.kind, place.postcodes) == (one.name, "service", ("75020",))
    assert (place.lat, place.lon) == (48.8838, 2.3590)
    assert place.aliases == (
        "HOUSES Grand Refuge, accueil", "HOUSES Grand Refuge", "Grand Refuge", "Убежище",
    )  # fmt: skip
    assert place.addresses == ("27 rue des Haies",)


def test_a_short_word_and_a_name_of_several_are_no_names() -> None:
    two = [
        service("a", name="Soins, hôpital Nord", **HERE),
        service("b", name="Soins d’urgence, hôpital Nord", **HERE),
        service("c", name="Soins d’urgence, hôpital Sud", **HERE),
    ]
    assert [one.aliases for one in landmarks(two, OFFERS)] == [
        ("Soins, hôpital Nord",),
        ("Soins d’urgence, hôpital Nord",),
        ("Soins d’urgence, hôpital Sud",),
    ]


@pytest.mark.parametrize(
    ("other", "known"),
    [
        ({}, True),
        ({"location_precision": "street"}, True),
        ({"location_precision": "hidden"}, False),
        ({"lat": None, "lon": None}, False),
        ({"location_error_m": MOST_ERROR_M + 1}, False),
        ({"location_error_m": None}, True),
        ({"status": "closed"}, False),
        ({"status": "paused"}, False),
        ({"publish": Publish(bot=False)}, False),
        ({"kind": "mobile"}, False),
        ({"kind": "phone"}, False),
        ({"kind": "area"}, False),
    ],
)
def test_only_a_place_that_may_be_shown_is_a_landmark(
    other: dict[str, object], known: bool
) -> None:
    one = service("haies", **{**HERE, **other})
    assert bool(landmarks([one], OFFERS)) is known
    found = PlaceIndex(landmarks([one], OFFERS)).find("27 rue des haies")
    assert bool(found.places) is known


def test_a_hidden_record_of_a_file_stays_hidden(tmp_path: Path) -> None:
    hidden = SHOWERS + "    address: 27 rue des Haies\n    location_precision: hidden\n"
    assert landmarks_of(write_services(tmp_path / "content", hidden)) == ()
    assert len(landmarks_of(write_services(tmp_path / "content"))) == 1


def test_the_services_of_paris_open_by_their_address_and_by_their_name() -> None:
    places = landmarks_of(ROOT / "content")
    services, _ = read_services(ROOT / "content", date(2026, 11, 25))
    points = {one.name: (one.lat, one.lon) for one in services}
    assert len(places) > 70
    index = PlaceIndex(places)
    for place in places:
        found = index.find(place.name)
        assert place in found.places
        for address in place.addresses:
            [there] = index.find(address).places
            north, east = points[there.name]
            assert north is not None
            assert east is not None
            assert abs(north - place.lat) < 0.005
            assert abs(east - place.lon) < 0.007
