"""The same table in a workbook."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.clock import PARIS
from bot.directory.formats.format import FileRefused
from bot.directory.formats.xlsx import FORMAT, read, write
from tests.directory.formats.making import TERMS, entry


def test_cells_that_excel_made_numbers_and_dates_are_read_as_meant(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["NOM", "services", "cp", "vérifié le", "horaires vus le", "horaires", "animaux"])
    seen = datetime(2026, 11, 3, tzinfo=PARIS).replace(tzinfo=None)
    sheet.append(["A", "shower; meal", 75010.0, seen, seen, "Mo 09:00-12:00; PH off", False])
    book.save(tmp_path / "a.xlsx")
    [row] = read(tmp_path / "a.xlsx", TERMS)
    assert row.draft
    assert row.draft["postcode"] == "75010"
    assert row.draft["offers"] == ["shower", "meal"]
    assert row.draft["hours_seen_on"] == "2026-11-03"
    assert row.draft["access"] == {"animals": "no"}
    assert "verified_on" not in row.draft


def test_a_text_that_begins_like_a_formula_stays_text(tmp_path: Path) -> None:
    write([entry(name="'=1+1'")], tmp_path / "a.xlsx", TERMS)
    [row] = read(tmp_path / "a.xlsx", TERMS)
    assert row.draft
    assert row.draft["name"] == "=1+1"


def test_every_tab_is_read_and_a_row_says_of_which(tmp_path: Path) -> None:
    book = Workbook()
    notes, showers, meals = book.active, book.create_sheet("Douches"), book.create_sheet("Repas")
    assert notes is not None
    notes.append(["À faire : appeler tout le monde"])
    for sheet, offer in ((showers, "shower"), (meals, "meal")):
        sheet.append(["Nom", "Services"])
        sheet.append(["A", offer])
    book.save(tmp_path / "a.xlsx")
    rows = read(tmp_path / "a.xlsx", TERMS)
    assert [(row.sheet, row.number, bool(row.draft)) for row in rows] == [
        ("Sheet", 1, False), ("Douches", 2, True), ("Repas", 2, True),
    ]  # fmt: skip
    assert rows[0].said[0].why.startswith("cette feuille n’est pas lue")


def test_headings_on_two_lines_with_merged_cells_and_a_column_for_each_day(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    days = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"]
    sheet.append(["Adresses utiles, automne"])
    sheet.append(["Structure", "Prestations", "Coordonnées", None, "Horaires", *[None] * 6, "Maj"])
    sheet.append([None, None, "CP", "Tél", *days, None])
    for merged in ("A1:L1", "A2:A3", "B2:B3", "C2:D2", "E2:K2", "L2:L3"):
        sheet.merge_cells(merged)
    week = ["9h-12h / 14h-17h", "fermé", *["9h-12h"] * 3, None, None]
    sheet.append(["Bains", "shower", 75011, 142000000, *week, datetime(2026, 11, 3, tzinfo=PARIS)
                  .replace(tzinfo=None)])  # fmt: skip
    book.save(tmp_path / "a.xlsx")
    head, row = read(tmp_path / "a.xlsx", TERMS)
    assert head.number == 3
    assert (row.number, row.refused) == (4, False)
    assert row.draft
    assert row.draft["phones"] == ["+33142000000"]
    assert row.draft["hours_seen_on"] == "2026-11-03"
    assert row.draft["hours"] == (
        "Mo 09:00-12:00,14:00-17:00; Tu off; We,Th,Fr 09:00-12:00; Sa,Su unknown; PH unknown"
    )


def test_a_workbook_without_headings_is_refused(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(FileRefused, match="aucune ligne de titres"):
        read(tmp_path / "a.xlsx", TERMS)


def test_its_name_and_files() -> None:
    assert (FORMAT.name, FORMAT.suffixes) == ("xlsx", (".xlsx",))
