"""What people type finds its place, in any script; an everyday word is never taken for one.

The queries are those of ``place_queries.yaml``; ``queries.py`` says which places are right.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.languages.fold import fold
from bot.places.match import Matched, PlaceIndex
from bot.places.place import Place
from tests.conftest import ROOT
from tests.places.queries import LANDMARKS, PLACES, asked, share

HERE = Path(__file__).parent
INDEX = PlaceIndex((*PLACES, *LANDMARKS))
ASKED = asked(INDEX)
REAL = [one for one in ASKED if one.expect]


def test_the_right_place_comes_first_for_97_in_100_queries() -> None:
    assert share(REAL, 1) >= 0.97


def test_the_right_place_is_among_three_for_99_in_100_queries() -> None:
    assert share(REAL, 3) >= 0.99


@pytest.mark.parametrize(
    ("script", "floor"), [("Latn", 0.98), ("Cyrl", 1.0), ("Geor", 1.0), ("Arab", 0.95)]
)
def test_every_script_finds_its_places_among_three(script: str, floor: float) -> None:
    assert share([one for one in REAL if one.script == script], 3) >= floor


def test_a_place_that_is_sure_is_never_the_wrong_one() -> None:
    wrong = [one.text for one in REAL if one.found.sure and not one.right_within(1)]
    assert wrong == []


def test_most_places_need_no_question() -> None:
    assert sum(one.found.sure for one in REAL) / len(REAL) >= 0.85


def test_what_names_no_place_is_never_sure() -> None:
    negatives = [one for one in ASKED if not one.expect]
    assert negatives
    assert [one.text for one in negatives if one.found.sure] == []


def test_hardly_an_everyday_word_is_sure() -> None:
    lines = yaml.load((HERE / "everyday_words.yaml").read_text("utf-8"), yaml.BaseLoader)
    words = [word for line in lines.values() for word in line.split()]
    sure = [word for word in words if INDEX.find(word).sure]
    assert len(words) > 350
    assert len(sure) / len(words) <= 0.02, sure


@pytest.mark.parametrize("text", ["merci", "from", "день", "مرحبا", "привет", "gamarjoba"])
def test_a_greeting_that_sounds_like_a_station_is_not_sure(text: str) -> None:
    assert not INDEX.find(text).sure


@pytest.mark.parametrize("text", ["gare", "вокзал", "محطة", "სადგური", "gara", "Dworzec"])
def test_a_kind_of_place_alone_is_asked_about_though_a_quarter_is_called_so(text: str) -> None:
    found = INDEX.find(text)
    assert (found.sure, found.places[0].name) == (False, "Gare")


@pytest.mark.parametrize("text", ["", " ", "a", "18", "06", "0612345678", "?!", "🙂"])
def test_what_is_too_little_is_no_place(text: str) -> None:
    assert INDEX.find(text) == Matched(False, ())


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_matched_or_not_and_never_a_fault(text: str) -> None:
    found = INDEX.find(text, limit=3)
    assert len(found.places) <= 3
    assert not found.sure or len(found.places) == 1


def place(name: str, lat: float, lon: float, **more: str) -> Place:
    kind, code = more.get("kind", "metro_station"), more.get("code", "")
    codes = (code,) if code else ()
    aliases = tuple(more["alias"].split("|")) if "alias" in more else ()
    return Place(fold(name).replace(" ", "-"), kind, name, lat, lon, codes, aliases)


SMALL = PlaceIndex(
    (
        place("Gare du Nord", 48.8809, 2.3569, alias="Северный вокзал"),
        place("Gare de l'Est", 48.8764, 2.3580),
        place("Gare de l'Est (parvis)", 48.8766, 2.3585, kind="square"),
        place("Paris 18e", 48.8926, 2.3482, kind="arrondissement", code="75018"),
        place("Aubervilliers", 48.9124, 2.3833, kind="commune", code="93300"),
        place("La Plaine", 48.9100, 2.3600, kind="commune", code="93210"),
        place("Saint-Denis", 48.9300, 2.3580, kind="commune", code="93210"),
    )
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("gare du nord", "Gare du Nord"),
        ("je suis près de la gare du Nord", "Gare du Nord"),
        ("Северный вокзал", "Gare du Nord"),
        ("OBERVILLIERS", "Aubervilliers"),
        ("Обервилие", "Aubervilliers"),
        ("gare du Nord Paris", "Gare du Nord"),
        ("18e arrondissement", "Paris 18e"),
        ("93300", "Aubervilliers"),
        ("Gare de l’Est", "Gare de l'Est"),
    ],
)
def test_a_sure_place_stands_alone(text: str, name: str) -> None:
    found = SMALL.find(text)
    assert (found.sure, [one.name for one in found.places]) == (True, [name])


def test_two_towns_with_one_postcode_are_a_question() -> None:
    found = SMALL.find("93210")
    assert (found.sure, len(found.places)) == (False, 2)


def test_a_postcode_nobody_knows_is_no_place() -> None:
    assert SMALL.find("75021") == Matched(False, ())


def test_two_places_that_fit_alike_are_a_question() -> None:
    index = PlaceIndex((place("La Chapelle", 48.8843, 2.3600), place("La Chapelle", 48.9, 2.5)))
    twins = PlaceIndex(
        (
            Place("one", "metro_station", "La Chapelle", 48.8843, 2.36),
            Place("two", "metro_station", "La Chapelle", 48.9, 2.5),
        )
    )
    assert index.find("la chapelle").sure, "one id is one place"
    assert not twins.find("la chapelle").sure
    assert len(twins.find("la chapelle").places) == 2


@pytest.mark.parametrize(
    ("north", "codes", "sure"),
    [
        (48.8943, ("", ""), True),
        (48.92, ("75018", "75018"), True),
        (48.92, ("75010", "75018"), False),
    ],
)
def test_a_place_and_its_namesake_near_by_or_of_one_postcode_are_one(
    north: float, codes: tuple[str, str], sure: bool
) -> None:
    station, quarter = (tuple(filter(None, (code,))) for code in codes)
    index = PlaceIndex(
        (
            Place("station", "metro_station", "La Chapelle", 48.8844, 2.3604, station),
            Place("quarter", "quartier", "La Chapelle", north, 2.3644, quarter),
        )
    )
    found = index.find("la chapelle")
    assert (found.sure, found.places[0].id) == (sure, "station")
    assert len(found.places) == (1 if sure else 2)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("je dors dehors vers la gare du nord ce soir", ["Gare du Nord"]),
        ("on mange où dans le 18e", ["Paris 18e"]),
        ("je cherche un docteur à Aubervilliers svp", ["Aubervilliers"]),
        ("сплю на улице у северный вокзал", ["Gare du Nord"]),
        ("j'ai besoin de parler à quelqu'un demain", []),
    ],
)
def test_a_place_inside_a_sentence_is_asked_about(text: str, names: list[str]) -> None:
    found = SMALL.find(text)
    assert (found.sure, [one.name for one in found.places]) == (False, names)


def test_the_town_of_all_is_no_place_inside_a_sentence() -> None:
    paris = PlaceIndex((Place("paris", "city", "Paris", 48.8534, 2.3488),))
    assert paris.find("je dors dehors depuis un mois à paris").places == ()


def test_hardly_a_place_is_found_in_what_people_say_of_other_things() -> None:
    files = sorted((ROOT / "tests" / "languages" / "phrases").glob("*.yaml"))
    spoken = [row["text"] for file in files for row in yaml.safe_load(file.read_text("utf-8"))]
    found = [text for text in spoken if INDEX.find(text).places]
    assert len(found) / len(spoken) <= 0.03, found
    assert [text for text in found if INDEX.find(text).sure] == ["rue de la pompe"]


def test_names_of_one_spot_are_offered_once() -> None:
    found = SMALL.find("gare de l est paris")
    assert [one.name for one in found.places] == ["Gare de l'Est"]


def test_those_that_bear_the_very_name_are_offered_alone() -> None:
    names = [one.name for one in INDEX.find("Charonne").places]
    assert names == ["Charonne", "Charonne"]


def test_no_more_places_than_asked_for_are_offered() -> None:
    assert len(INDEX.find("porte de", limit=2).places) <= 2
