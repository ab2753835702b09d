"""XLSX: the same table as CSV, as Excel and LibreOffice keep it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.directory.formats.format import Entry, FileRefused, Format, Row, Said, Terms
from bot.directory.formats.headings import find_headings
from bot.directory.formats.sheet import table
from bot.directory.formats.sheet_in import NO_HEADINGS, rows
from bot.directory.formats.workbook import tabs


def read(file: Path, terms: Terms) -> list[Row]:
    """The rows of every tab that is shown; one with no headings is named, and not read."""
    found = tabs(file)
    read = [one for one in found if find_headings(one.cells)]
    if not read:
        raise FileRefused(file, NO_HEADINGS)
    told = list[Row]()
    for tab in found:
        name = tab.name if len(found) > 1 else ""
        if tab in read:
            told += (replace(one, sheet=name) for one in rows(file, tab.cells, terms, "XLSX"))
        else:
            why = "cette feuille n’est pas lue : aucune ligne de titres avec « nom »"
            told.append(Row(1, "", {}, (Said("ask", "", why),), name))
    return told


def write(entries: Sequence[Entry], file: Path, terms: Terms) -> list[str]:
    """One sheet; every cell is text, so that no number loses its zero and none is a formula."""
    from openpyxl import Workbook  # noqa: PLC0415 - see workbook.py
    from openpyxl.styles import Font  # noqa: PLC0415

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number, row in enumerate(table(entries, terms), 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            cell.data_type = "s"
            if number == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "C2"
    book.save(file)
    return []


FORMAT = Format("xlsx", (".xlsx",), read, write)
