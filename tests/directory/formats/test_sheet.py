"""The table with French headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.directory.formats.format import Values
from bot.directory.formats.sheet import COLUMNS, rows, table
from bot.directory.schema import ServiceSource
from bot.languages.fold import fold
from tests.directory.formats.making import FULL, TERMS, entry


def read(heading: str, cell: str) -> Values:
    """The draft of a row with one more cell."""
    cells = [["Nom", "Services", heading], ["A", "Douche", cell]]
    terms = TERMS.__class__(TERMS.offers, TERMS.today, labels={"douche": "shower"})
    [row] = rows(Path("a.csv"), cells, terms, "CSV")
    assert row.draft
    return row.draft


@pytest.mark.parametrize(
    ("heading", "cell", "field", "value"),
    [
        ("tel", "01 00 00 00 00; 115", "phones", ["+33100000000", "115"]),
        ("CP", "75010.0", "postcode", "75010"),
        ("chiens", "non", "access", {"animals": "no"}),
        ("Langues", "fr, ka\nar", "languages", ["fr", "ka", "ar"]),
        ("accessible fauteuil", "Oui", "accessibility", {"step_free": "yes"}),
        ("à apporter", "Une serviette", "bring", "Une serviette"),
        ("nuit", "x", "overnight", "yes"),
    ],
)
def test_a_cell_is_read_as_its_heading_says(
    heading: str, cell: str, field: str, value: object
) -> None:
    assert read(heading, cell)[field] == value


def test_an_offer_may_be_called_by_its_label() -> None:
    assert read("note", "x")["offers"] == ["shower"]


def test_no_heading_means_two_fields() -> None:
    names = [fold(name) for column in COLUMNS for name in (column.heading, *column.others)]
    assert len(names) == len(set(names))
    fields = {column.field.split(".")[0] for column in COLUMNS} - {"id", ""}
    assert fields <= set(ServiceSource.model_fields)


def test_every_row_of_a_table_has_a_cell_for_each_heading() -> None:
    head, row = table([entry(FULL)])
    assert len(head) == len(row) == len(COLUMNS)
    assert dict(zip(head, row, strict=True))["licence de la base"] == "ODbL-1.0"
