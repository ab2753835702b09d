"""The table with French headings and French words, as it is written."""

from __future__ import annotations

from dataclasses import replace

from bot.directory.formats.columns import COLUMNS
from bot.directory.formats.sheet import table
from tests.directory.formats.making import FULL, TERMS, entry


def test_every_row_has_a_cell_for_each_heading() -> None:
    head, row = table([entry(FULL)], TERMS)
    assert len(head) == len(row) == len(COLUMNS)
    assert dict(zip(head, row, strict=True))["licence de la base"] == "ODbL-1.0"


def test_cells_are_words_that_people_use() -> None:
    head, row = table([entry(FULL)], TERMS)
    said = dict(zip(head, row, strict=True))
    assert said["comment venir"] == "sans rendez-vous, sur rendez-vous"
    assert (said["papiers"], said["prix"], said["animaux"]) == ("aucun", "gratuit", "en laisse")
    assert (said["anonyme"], said["public"], said["genre"]) == ("oui", "femmes", "mobile")
    assert said["langues"] == "fr, ka"
    assert said["téléphones"] == "+33100000000"


def test_an_offer_is_called_by_its_label_if_that_is_its_alone() -> None:
    labelled = replace(TERMS, titles={"shower": "Douche"}, labels={"douche": "shower"})
    head, row = table([entry(FULL)], labelled)
    assert dict(zip(head, row, strict=True))["services"] == "Douche, meal"
