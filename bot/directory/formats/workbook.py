"""The tabs of a workbook as cells of text; a merged cell says the same in every row it spans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile

from bot.directory.formats.format import FileRefused

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


class Tab(NamedTuple):
    """A tab that is shown, and its cells."""

    name: str
    cells: list[list[str]]


def tabs(file: Path) -> list[Tab]:
    """The tabs of a workbook that are shown and hold something. Raises FileRefused."""
    # A third of a second to import, which no chat should wait for.
    from openpyxl import load_workbook  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(file, data_only=True)
    except OSError as fault:
        raise FileRefused(file, fault.strerror or "il ne s’ouvre pas") from fault
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as fault:
        why = "enregistrez-le en .xlsx (Excel 2007 ou plus récent)"
        raise FileRefused(file, why) from fault
    shown = [one for one in book.worksheets if one.sheet_state == "visible"]
    found = [Tab(one.title, _cells(one)) for one in shown]
    return [one for one in found if any(map(any, one.cells))]


def _cells(sheet: Worksheet) -> list[list[str]]:
    cells = [[_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    for top, rows, columns in _merged(sheet):
        said = cells[top][columns.start]
        for row in rows:
            cells[row][columns.start] = said
    return cells


def _merged(sheet: Worksheet) -> Iterator[tuple[int, range, range]]:
    """For each cell over several rows: its top row, its rows and its columns, from 0."""
    for area in sheet.merged_cells.ranges:
        rows = range(area.min_row - 1, area.max_row)
        yield area.min_row - 1, rows, range(area.min_col - 1, area.max_col)


def _text(cell: object) -> str:
    """A cell as it is shown: a whole number has no point."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
