"""A sheet as outreach workers keep it: everything in it is taken, repaired or refused, and said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.formats.format import FileRefused, Row, Terms, Values
from bot.directory.formats.sheet_in import rows
from tests.directory.formats.making import TERMS, told

FRENCH: Terms = replace(
    TERMS,
    labels={"douche": "shower", "repas": "meal"},
    titles={"shower": "Douche", "meal": "Repas"},
)
HEAD = ["NOM DU LIEU", "Prestations", "Adresse", "Téléphone(s)", "Tél. 2", "Horaires d'ouverture",
        "Mise à jour", "Langues parlées", "Référent", "Prix"]  # fmt: skip


def read(*cells: list[str]) -> list[Row]:
    return rows(Path("a.csv"), cells, FRENCH, "CSV")


def draft(heading: str, cell: str) -> Values:
    """The draft of a row with one more cell."""
    [row] = read(["Nom", "Services", heading], ["A", "Douche", cell])
    assert row.draft
    return row.draft


def test_a_messy_row_becomes_a_draft() -> None:
    title, empty = ["Lieux utiles, 18e", *[""] * 9], [""] * 10
    row = ["Bains Douches", "Douches / repas", "5 rue X, 75018 Paris", "01.42.00.00.00", "115",
           "lun-ven 9h30-12h / 14h-17h", "nov. 2026", "français + arabe", "Mme X",
           "Gratuit"]  # fmt: skip
    found = read(title, empty, HEAD, empty, row)
    assert [one.number for one in found] == [3, 5]
    assert found[1].id == "bains-douches-75018"
    assert found[1].draft == {
        "name": "Bains Douches",
        "offers": ["shower", "meal"],
        "address": "5 rue X",
        "postcode": "75018",
        "city": "Paris",
        "phones": ["+33142000000", "115"],
        "hours": "Mo-Fr 09:30-12:00,14:00-17:00; PH unknown",
        "hours_seen_on": "2026-11-01",
        "languages": ["fr", "ar"],
        "access": {"cost": "free"},
        "status": "draft",
        "sources": [{"title": "CSV (a.csv)", "date": "undated", "licence": ""}],
    }
    assert not found[1].refused
    assert told(found[:1]) == [
        (3, "ask", "", "les lignes au-dessus des titres ne sont pas lues"),
        (3, "refused", "Référent", "cette colonne n’est pas lue"),
    ]


def test_nobody_of_the_staff_gets_into_a_draft() -> None:
    row = ["A", "Douche", *[""] * 6, "Mme X, 06 00 00 00 00", ""]
    assert "Mme X" not in str(read(HEAD, row)[1].draft)


@pytest.mark.parametrize(
    ("cells", "column", "why"),
    [
        ({5: "9h-12h", 6: "03/11/2026"}, "Horaires d'ouverture", "quels jours ?"),
        ({5: "le matin", 6: "03/11/2026"}, "Horaires d'ouverture", "ne se lisent pas"),
        ({5: "lun 9h-12h"}, "Horaires d'ouverture", "on ne sait pas de quel jour ils sont"),
        ({6: "03/11/2062"}, "Mise à jour", "« 2062-11-03 » est dans l’avenir"),
        ({3: "demander Paul"}, "Téléphone(s)", "« demander Paul » n’est pas un numéro"),
        ({7: "patagon"}, "Langues parlées", "« patagon » n’est pas une langue connue"),
        ({9: "ça dépend"}, "Prix", "« ça dépend » n’est pas prévu"),
        ({1: "Douche, bricolage"}, "Prestations", "« bricolage » n’est pas un de nos services"),
    ],
)
def test_what_is_refused_names_its_row_and_column_and_stays_in_the_remark(
    cells: dict[int, str], column: str, why: str
) -> None:
    row = ["A", "Douche", *[""] * 8]
    for at, cell in cells.items():
        row[at] = cell
    _, found = read(HEAD, row)
    [(number, _, where, said)] = [one for one in told([found]) if one[1] == "refused"]
    assert (number, where) == (2, column)
    assert why in said
    assert found.draft
    assert column == "Prestations" or "remark" in found.draft


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["", "Douche"], "il manque le nom"),
        (["Secteur Nord", ""], "il manque ce que le lieu propose"),
        (["A", "bricolage"], "n’est pas un de nos services"),
    ],
)
def test_a_row_that_is_no_service_is_refused(row: list[str], why: str) -> None:
    [found] = read(["Nom", "Services"], row)
    assert found.draft is None
    assert why in found.said[-1].why


def test_headings_that_are_printed_again_are_no_service() -> None:
    found = read(["Nom", "Services"], ["A", "Douche"], ["NOM", "services"], ["B", "Douche"])
    assert [one.number for one in found] == [2, 4]


def test_a_column_for_each_day_is_a_week_and_an_empty_day_is_unknown() -> None:
    head = ["Nom", "Services", "maj", "Lundi", "Mardi", "Sam."]
    [row] = read(head, ["A", "Douche", "03/11/2026", "9h-12h / 14h-17h", "fermé", ""])
    assert row.draft
    assert row.draft["hours"] == (
        "Mo 09:00-12:00,14:00-17:00; Tu off; We,Th,Fr,Sa,Su unknown; PH unknown"
    )  # fmt: skip
    assert ("repaired", "horaires de la semaine") in [(one.what, one.field) for one in row.said]


def test_hours_that_are_written_twice_are_not_mixed() -> None:
    head = ["Nom", "Services", "maj", "Lundi", "Horaires"]
    [row] = read(head, ["A", "Douche", "03/11/2026", "9h-12h", "lun 10h-11h"])
    assert row.draft
    assert row.draft["hours"] == "Mo 10:00-11:00; PH unknown"
    assert any("écrits deux fois" in one.why for one in row.said)


def test_two_columns_that_contradict_each_other_are_told() -> None:
    [row] = read(["Nom", "Services", "Ville", "Commune"], ["A", "Douche", "Paris", "Lyon"])
    assert row.draft
    assert row.draft["city"] == "Paris"
    assert "« Paris » est gardé, pas « Lyon »" in row.said[0].why


@pytest.mark.parametrize(
    ("heading", "cell", "field", "value"),
    [
        ("statut", "suspendu", "status", "paused"),
        ("état", "en service", "status", "draft"),
        ("chiens", "non", "access", {"animals": "no"}),
        ("accessible fauteuil", "Oui", "accessibility", {"step_free": "yes"}),
        ("à apporter", "Une serviette", "bring", "Une serviette"),
        ("nuit", "x", "overnight", "yes"),
        ("âge min", "18 ans", "audience", {"age_min": "18"}),
    ],
)
def test_a_cell_is_read_as_its_heading_says(
    heading: str, cell: str, field: str, value: object
) -> None:
    assert draft(heading, cell)[field] == value


def test_a_place_that_is_closed_for_ever_is_no_draft() -> None:
    [row] = read(["Nom", "Services", "État"], ["A", "Douche", "Fermé définitivement"])
    assert row.draft is None
    [row] = read(["Nom", "Services", "État"], ["A", "Douche", "Fermé"])
    assert row.refused
    assert row.draft


def test_a_sheet_without_headings_is_refused() -> None:
    with pytest.raises(FileRefused, match="aucune ligne de titres avec « nom »"):
        read(["Étoile", "Douche"])


@given(st.lists(st.lists(st.text(max_size=8), max_size=4), max_size=6))
def test_no_row_of_a_sheet_is_lost_unsaid(cells: list[list[str]]) -> None:
    found = read(["Nom", "Services", "Tél", "Prix"], *cells)
    numbers = {one.number for one in found}
    for number, row in enumerate(cells, 2):
        said = [cell.strip().casefold() for cell in row if cell.strip()]
        if said and said[0] != "nom":
            assert number in numbers
    assert all(one.draft is not None or one.said for one in found)
