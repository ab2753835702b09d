"""The table of places: what cannot be used is named with its line, the rest is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.places.place import Place
from bot.places.read import COLUMNS, read_places
from tests.conftest import ROOT

HEAD = ",".join(COLUMNS) + "\n"
NORD = "nord,metro_station,Gare du Nord,48.8809,2.3569,75010,Северный вокзал|Gare N,idfm\n"


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "content" / "places.csv"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_row_is_a_place(tmp_path: Path) -> None:
    places, problems = read_places(written(tmp_path, HEAD + NORD))
    nord = Place(
        id="nord",
        kind="metro_station",
        name="Gare du Nord",
        lat=48.8809,
        lon=2.3569,
        postcodes=("75010",),
        aliases=("Северный вокзал", "Gare N"),
    )
    assert (places, problems) == ((nord,), [])


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert read_places(written(tmp_path, "\ufeff" + HEAD + NORD))[1] == []


@pytest.mark.parametrize(
    ("row", "rule", "word"),
    [
        ("x,park,Parc,north,2.3,,,s\n", "wrong-value", "numbers"),
        ("x,park,Parc,nan,2.3,,,s\n", "wrong-value", "numbers"),
        ("x,park,Parc,481,2.3,,,s\n", "wrong-value", "numbers"),
        ("x,park,,48.8,2.3,,,s\n", "wrong-value", "not empty"),
        (",park,Parc,48.8,2.3,,,s\n", "wrong-value", "not empty"),
        ("x,park,Parc\n", "wrong-value", "columns"),
        ("x,park,Parc,48.8,2.3,,,s,more\n", "wrong-value", "columns"),
        (NORD, "duplicate-key", "'nord'"),
    ],
)
def test_a_row_that_cannot_be_used_is_a_problem_on_its_line(
    tmp_path: Path, row: str, rule: str, word: str
) -> None:
    places, problems = read_places(written(tmp_path, HEAD + NORD + row))
    assert len(places) == 1
    assert [(one.path, one.line, one.rule) for one in problems] == [("content/places.csv", 3, rule)]
    assert word in problems[0].message


def test_a_problem_stands_on_its_line_after_a_name_of_two_lines(tmp_path: Path) -> None:
    two_lines = 'x,park,"Parc\nde Paris",48.8,2.3,,,s\n'
    _, problems = read_places(written(tmp_path, HEAD + two_lines + NORD + NORD))
    assert [one.line for one in problems] == [5]


@pytest.mark.parametrize("text", ["", "\n", "id,name\n", NORD])
def test_other_columns_are_refused_with_those_that_are_wanted(tmp_path: Path, text: str) -> None:
    places, problems = read_places(written(tmp_path, text))
    assert places == ()
    assert [(one.line, one.rule) for one in problems] == [(1, "columns")]
    assert "id,kind,name" in problems[0].message


def test_a_table_that_is_not_utf8_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "places.csv"
    file.write_bytes(HEAD.encode() + "x,park,Forêt,48.8,2.3,,,s\n".encode("latin-1"))
    places, problems = read_places(file)
    assert places == ()
    assert [one.rule for one in problems] == ["encoding"]


def test_a_cell_without_an_end_is_told(tmp_path: Path) -> None:
    _, problems = read_places(written(tmp_path, HEAD + NORD + '"' + "x" * 200_000))
    assert [(one.line, one.rule) for one in problems] == [(3, "syntax")]


def test_a_table_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    places, problems = read_places(tmp_path / "places.csv")
    assert places == ()
    assert [one.rule for one in problems] == ["unreadable"]


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_table_is_read_or_told(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "any-places.csv"
    file.write_text(HEAD + text, encoding="utf-8", errors="surrogatepass", newline="")
    places, problems = read_places(file)
    assert all(isinstance(place.lat, float) for place in places)
    assert all(problem.line >= 0 for problem in problems)


def test_the_places_of_paris_have_no_problem() -> None:
    places, problems = read_places(ROOT / "content" / "places.csv")
    assert problems == []
    assert len(places) > 1500
    assert all(47.9 < place.lat < 49.5 and 1.1 < place.lon < 3.6 for place in places)
