"""XLSX: the same table as CSV, as Excel and LibreOffice keep it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zipfile import BadZipFile

from bot.directory.formats.format import Entry, FileRefused, Format, Row, Terms
from bot.directory.formats.sheet import rows, table


def read(file: Path, terms: Terms) -> list[Row]:
    """The rows of the first sheet."""
    # A third of a second to import, which no chat should wait for.
    from openpyxl import load_workbook  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except OSError as fault:
        raise FileRefused(file, fault.strerror or "it cannot be opened") from fault
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as fault:
        raise FileRefused(file, "save it as .xlsx (Excel 2007 or later)") from fault
    try:
        cells = [
            [_text(cell) for cell in row] for row in book.worksheets[0].iter_rows(values_only=True)
        ]
    finally:
        book.close()
    return rows(file, cells, terms, "XLSX")


def write(entries: Sequence[Entry], file: Path, terms: Terms) -> list[str]:
    """One sheet; every cell is text, so that no number loses its zero and none is a formula."""
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.styles import Font  # noqa: PLC0415

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number, row in enumerate(table(entries), 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            cell.data_type = "s"
            if number == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "C2"
    book.save(file)
    return []


def _text(cell: object) -> str:
    """A cell as it is shown: a whole number has no point."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


FORMAT = Format("xlsx", (".xlsx",), read, write)
