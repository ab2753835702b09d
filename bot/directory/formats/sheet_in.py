"""The rows of a sheet as outreach workers keep it, for CSV and XLSX, told by its headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.directory.formats.cell import Cell, cell_of
from bot.directory.formats.columns import Column
from bot.directory.formats.format import FileRefused, Row, Said, Terms, Values
from bot.directory.formats.headings import Headings, find_headings, told_of
from bot.directory.formats.settle import settle, source_of
from bot.directory.formats.week_in import week_in
from bot.languages.fold import fold

NO_HEADINGS = "aucune ligne de titres avec « nom » dans les 30 premières lignes"
_SILENT = ("list", "languages", "offers", "phones", "word", "words", "hours", "sources", "weekday")
"""Kinds of cells whose change is only how the same is written, or is told later."""


def rows(
    file: Path, cells: Sequence[Sequence[str]], terms: Terms, title: str, said: Sequence[Said] = ()
) -> list[Row]:
    """The rows of a sheet. Raises FileRefused if no row holds headings that we know.

    ``said`` is what was done to the whole file; it is told with the headings.
    """
    head = find_headings(cells)
    if head is None:
        raise FileRefused(file, NO_HEADINGS)
    told = (*said, *told_of(head, cells))
    found = [Row(head.row + 1, "", {}, told)] if told else []
    for number, row in enumerate(cells[head.row + 1 :], head.row + 2):
        if any(cell.strip() for cell in row) and not _repeats(head, row):
            found.append(_row(number, row, head, source_of(title, file, ""), terms))
    return found


def _repeats(head: Headings, row: Sequence[str]) -> bool:
    """Headings again, as on every printed page."""
    return [fold(cell) for cell in row] == [fold(cell) for cell in head.written]


def _row(number: int, row: Sequence[str], head: Headings, source: Values, terms: Terms) -> Row:
    values: Values = {}
    said: list[Said] = []
    kept: list[str] = []
    for column, written in zip(head.columns, row, strict=False):
        if column is None or not column.field:
            continue
        cell = cell_of(column, written)
        if cell.wrong:
            said.append(Said("refused", column.field, cell.wrong))
            kept.append(f"{column.field}: {written.strip()}")
        if cell.value is not None:
            _say(said, column, written.strip(), cell)
            _put(values, column, cell.value, said)
    _week(values, said)
    if kept:
        values["remark"] = " | ".join(kept)
    service_id = str(values.pop("id", ""))
    made = settle(number, values, terms, source, service_id=service_id, said=said)
    told = tuple(one._replace(field=head.of(one.field)) for one in made.said)
    return replace(made, said=told, called={one: head.of(one) for one in ("name", "phones")})


def _say(said: list[Said], column: Column, written: str, cell: Cell) -> None:
    if cell.repaired and column.kind not in _SILENT:
        said.append(Said("repaired", column.field, f"« {written} » → « {cell.value} »"))


def _put(values: Values, column: Column, value: object, said: list[Said]) -> None:
    """The value in its place; two columns of one field add to a list, or have to say the same."""
    first, _, rest = column.field.partition(".")
    inner: Values = values
    if rest:
        found = values.setdefault(first, {})
        assert isinstance(found, dict)
        inner = found
    name = rest or first
    there = inner.get(name)
    if isinstance(there, list) and isinstance(value, list):
        inner[name] = [*there, *(one for one in value if one not in there)]
    elif there is None or there == value:
        inner[name] = value
    else:
        why = f"deux colonnes le disent autrement : « {there} » est gardé, pas « {value} »"
        said.append(Said("refused", column.field, why))


def _week(values: Values, said: list[Said]) -> None:
    week = values.pop("week", None)
    if not isinstance(week, dict):
        return
    if "hours" in values:
        why = "les horaires sont écrits deux fois ; ceux des colonnes de jours ne sont pas lus"
        said.append(Said("refused", "week", why))
        return
    values["hours"] = week_in(week)
    if "unknown" in str(values["hours"]):
        why = "un jour dont la case est vide n’est pas dit fermé : « unknown »"
        said.append(Said("repaired", "week", why))
