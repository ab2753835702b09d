"""Headings as people write them."""

from __future__ import annotations

import pytest

from bot.directory.formats.columns import COLUMNS, WEEK, column_of, headings, plain
from bot.directory.schema import ServiceSource
from bot.languages.fold import fold


def test_no_heading_means_two_fields() -> None:
    names = [
        fold(name) for column in (*COLUMNS, *WEEK) for name in (column.heading, *column.others)
    ]
    assert len(names) == len(set(names))
    assert set(names) <= set(headings())


def test_every_field_is_one_of_a_record() -> None:
    fields = {column.field.split(".")[0] for column in COLUMNS} - {"id", ""}
    assert fields <= set(ServiceSource.model_fields)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("NOM", "name"),
        ("Nom du lieu *", "name"),
        ("Téléphone(s)", "phones"),
        ("Tél. 2", "phones"),
        ("N° de téléphone", "phones"),
        ("Horaires d'ouverture", "hours"),
        ("CODE POSTAL", "postcode"),
        ("Adresse (rue)", "address"),
        ("âge min", "audience.age_min"),
        ("précision du point (m)", "location_error_m"),
        ("Lundi", "week.Mo"),
        ("Dernière mise à jour", "hours_seen_on"),
    ],
)
def test_capitals_accents_plurals_and_asides_do_not_matter(heading: str, field: str) -> None:
    column = column_of(heading)
    assert column
    assert column.field == field


@pytest.mark.parametrize("heading", ["", "Référent", "Téléphone du directeur", "2"])
def test_another_heading_is_not_guessed(heading: str) -> None:
    assert column_of(heading) is None


def test_what_is_aside_is_not_the_heading() -> None:
    assert plain("Téléphone(s) 2 *") == "telephone"
