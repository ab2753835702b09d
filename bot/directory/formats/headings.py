"""Where the headings of a sheet are: sheets that people keep begin with titles and empty lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.directory.formats.columns import Column, column_of, headings
from bot.directory.formats.format import Said
from bot.directory.formats.near import meant
from bot.languages.fold import fold

_LOOKED_AT = 30
_MUCH_ALIKE = 0.8
"""Other headings may be about anything; a far guess would be no help."""


class Headings(NamedTuple):
    """The row of headings (from 0), what stands there, and the column that each of them means."""

    row: int
    written: tuple[str, ...]
    columns: tuple[Column | None, ...]

    def of(self, field: str) -> str:
        """The heading of a field as the file writes it; a field with none is its own name."""
        for written, column in zip(self.written, self.columns, strict=True):
            if column and field in (column.field, column.field.split(".")[0]) and field != "week":
                return " ".join(written.split())
        return "horaires de la semaine" if field in ("week", "hours") else field


def find_headings(cells: Sequence[Sequence[str]]) -> Headings | None:
    """The row with most headings we know, one of them the name.

    Of two alike the lower one, which groups stand above; but headings may be printed again.
    """
    best: Headings | None = None
    for at, row in enumerate(cells[:_LOOKED_AT]):
        columns = tuple(map(column_of, row))
        if "name" not in {one.field for one in columns if one}:
            continue
        if best is None or (_known(columns) >= _known(best.columns) and columns != best.columns):
            best = Headings(at, tuple(row), columns)
    return best


def told_of(found: Headings, cells: Sequence[Sequence[str]]) -> list[Said]:
    """What is said of the headings: lines above them, and columns that mean nothing here."""
    above = [row for row in cells[: found.row] if any(cell.strip() for cell in row)]
    said = [Said("ask", "", "les lignes au-dessus des titres ne sont pas lues")] if above else []
    for written, column in zip(found.written, found.columns, strict=True):
        if column is None and written.strip():
            near = meant(fold(written), headings(), _MUCH_ALIKE)
            said.append(Said("refused", written, f"cette colonne n’est pas lue{near}"))
    return said


def _known(columns: Sequence[Column | None]) -> int:
    return sum(one is not None for one in columns)
