"""The same table in a workbook."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.clock import PARIS
from bot.directory.formats.format import FileRefused
from bot.directory.formats.xlsx import FORMAT, read, write
from tests.directory.formats.making import TERMS, entry, written


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


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="save it as"):
        read(written(tmp_path / "a.xlsx", "nom"), TERMS)
    with pytest.raises(FileRefused, match="No such file"):
        read(tmp_path / "none.xlsx", TERMS)


def test_its_name_and_files() -> None:
    assert (FORMAT.name, FORMAT.suffixes) == ("xlsx", (".xlsx",))
