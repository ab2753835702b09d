"""Services as a table with French headings, for CSV and XLSX."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.directory.formats.columns import COLUMNS, Column
from bot.directory.formats.format import Entry, Terms, Values
from bot.directory.formats.leaving import LICENCE, values_of
from bot.directory.formats.offers_in import called
from bot.directory.formats.sheet_words import word_of
from bot.directory.formats.source_line import line_of


def table(entries: Sequence[Entry], terms: Terms) -> Iterator[list[str]]:
    """The headings, then a row a service: what a column has place for, in words that people use."""
    yield [column.heading for column in COLUMNS]
    for entry in entries:
        offers = [called(offer, terms) for offer in entry.one.offers]
        values = {**values_of(entry.one), "id": entry.id, "": LICENCE, "offers": offers}
        yield [_cell(_at(values, column.field), column) for column in COLUMNS]


def _at(values: Values, path: str) -> object:
    first, _, rest = path.partition(".")
    value = values.get(first)
    if not rest:
        return value
    return value.get(rest) if isinstance(value, dict) else None


def _cell(value: object, column: Column) -> str:
    if value is None:
        return ""
    if column.kind == "sources" and isinstance(value, list):
        return "\n".join(line_of(one) for one in value)
    parts = value if isinstance(value, list) else [value]
    return ", ".join(_word(one, column) for one in parts)


def _word(value: object, column: Column) -> str:
    """The main word of a part: of a telephone its number, of a language its code."""
    if isinstance(value, dict):
        return str(value.get("number") or value.get("code") or "")
    if column.kind in ("word", "words"):
        return word_of(column.field, str(value))
    return str(value)
