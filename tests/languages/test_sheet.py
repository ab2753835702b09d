"""A spreadsheet goes out and comes back as people and their programs write it."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from bot.languages.row import Row, SheetRefused
from bot.languages.sheet import COLUMNS, read_sheet, write_sheet

ROWS = [
    Row(
        "home#text", "Bonjour\nà vous", "Hello\nto you", "à relire", 300, "une note", "home.yaml:3"
    ),
    Row("home#option:a", "= tout", "=1+1", "relue 2026-11-24", 24),
    Row("home#option:b", "Rien", "", "à traduire"),
]


def test_what_is_written_is_read_back_without_the_empty_rows(tmp_path: Path) -> None:
    rows = read_sheet(write_sheet(tmp_path / "new" / "en.xlsx", ROWS))
    assert [(row.context, row.source, row.text, row.number) for row in rows] == [
        ("home#text", "Bonjour\nà vous", "Hello\nto you", 2),
        ("home#option:a", "= tout", "=1+1", 3),
    ]


def test_a_text_is_never_a_formula(tmp_path: Path) -> None:
    book = load_workbook(write_sheet(tmp_path / "en.xlsx", ROWS))
    sheet = book.active
    assert sheet is not None
    assert {sheet.cell(3, column).data_type for column in (2, 3)} == {"s"}


def test_only_the_translation_is_written_in(tmp_path: Path) -> None:
    sheet = load_workbook(write_sheet(tmp_path / "ar.xlsx", ROWS, right_to_left=True)).active
    assert sheet is not None
    assert [cell.protection.locked for cell in sheet[2]] == [True, True, False, *[True] * 4]
    assert [cell.alignment.readingOrder for cell in sheet[2]][:3] == [1, 1, 2]


def test_rows_may_come_back_in_any_order_with_the_line_ends_of_any_program(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([*COLUMNS[:3], "mes notes"])
    sheet.append(["b", "Deux\r\nmots", " Two_x000D_\nwords \n"])
    sheet.append([None, None, None])
    sheet.append(["a", "Un", 1])
    book.save(tmp_path / "en.xlsx")
    assert [row[:3] for row in read_sheet(tmp_path / "en.xlsx")] == [
        ("b", "Deux\nmots", "Two\nwords"),
        ("a", "Un", "1"),
    ]


def test_a_file_that_is_no_such_sheet_is_refused_with_what_is_asked_for(tmp_path: Path) -> None:
    missing, text, other = (tmp_path / name for name in ("no.xlsx", "text.xlsx", "other.xlsx"))
    text.write_text("texte;français;traduction")
    Workbook().save(other)
    for file, why in (
        (missing, "No such file or directory"),
        (text, "save it as .xlsx (Excel 2007 or later)"),
        (tmp_path / "old.xls", "save it as .xlsx (Excel 2007 or later)"),
        (other, "the first row should begin with: texte, français, traduction"),
    ):
        with pytest.raises(SheetRefused) as refused:
            read_sheet(file)
        assert str(refused.value) == f"'{file}' cannot be read as a sheet of translations: {why}"
