"""The round trip for people without gettext tools: a spreadsheet out, and the same sheet back in.

One row a text. Only the column of the translation is meant to be written in; the context says
which text a row is, whatever order the rows come back in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils.exceptions import InvalidFileException

from bot.languages.row import Row, SheetRefused

COLUMNS = ("texte", "français", "traduction", "état", "au plus", "remarque", "où")
_WIDTHS = (24, 60, 60, 14, 9, 40, 34)
_CONTEXT, _SOURCE, _TEXT = 0, 1, 2
_TO_FILL = PatternFill("solid", fgColor="FFF6DD")


def write_sheet(file: Path, rows: Iterable[Row], *, right_to_left: bool = False) -> Path:
    """Write a sheet (.xlsx). The translations of a right-to-left language are set that way."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(COLUMNS)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, row in enumerate(rows, 2):
        values = (row.context, row.source, row.text, row.state, row.most or "", row.note, row.where)
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"  # a text that begins with '=' is no formula
            turned = column == _TEXT + 1 and right_to_left
            order = 2 if turned else 1
            cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=order)
            if column == _TEXT + 1:
                cell.fill, cell.protection = _TO_FILL, Protection(locked=False)
    for letter, width in zip("ABCDEFG", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.protection.sheet = True  # no password: it only keeps a hand from the wrong column
    for freedom in ("formatColumns", "formatRows", "sort", "autoFilter"):
        setattr(sheet.protection, freedom, False)
    file.parent.mkdir(parents=True, exist_ok=True)
    book.save(file)
    return file


def read_sheet(file: Path) -> list[Row]:
    """The rows of a sheet that hold a translation. Raises :class:`SheetRefused`."""
    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except OSError as fault:
        raise SheetRefused(file, fault.strerror or "it cannot be opened") from fault
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as fault:
        raise SheetRefused(file, "save it as .xlsx (Excel 2007 or later)") from fault
    try:
        values: list[list[object]] = [
            list(row) for row in book.worksheets[0].iter_rows(values_only=True)
        ]
    finally:
        book.close()
    head = tuple(str(cell or "").strip() for cell in (values[0] if values else ()))
    if head[: _TEXT + 1] != COLUMNS[: _TEXT + 1]:
        raise SheetRefused(file, f"the first row should begin with: {', '.join(COLUMNS[:3])}")
    return list(_rows(values[1:]))


def _rows(values: list[list[object]]) -> Iterator[Row]:
    for number, cells in enumerate(values, 2):
        context, source, text = (_plain(cell) for cell in cells[: _TEXT + 1])
        if context and text:
            yield Row(context, source, text, number=number)


def _plain(cell: object) -> str:
    """The text of a cell as it was meant: spreadsheet programs write line ends their own way."""
    text = "" if cell is None else str(cell)
    return text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").strip()
