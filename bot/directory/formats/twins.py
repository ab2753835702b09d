"""Drafts that may be the same place as another draft, or as a record of the directory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.directory.formats.format import Entry, Row, Said, Values
from bot.directory.formats.leaving import values_of
from bot.directory.formats.settling import listed
from bot.languages.fold import fold

_SHORT = 6
"""Short numbers are shared by many."""
Mark = tuple[str, str]


def twins_told(rows: Iterable[Row], entries: Iterable[Entry]) -> list[Row]:
    """The rows; whoever has the name or a telephone number of one before is asked about it."""
    known: dict[Mark, str] = {}
    for entry in entries:
        for mark in _marks(values_of(entry.one)):
            known.setdefault(mark, f"« {entry.id} » de l’annuaire")
    told = list[Row]()
    for row in rows:
        marks = list(_marks(row.draft or {}))
        asked = [
            Said("ask", row.called.get(what, what), _same(what, known[what, value]))
            for what, value in marks
            if (what, value) in known
        ]
        told.append(replace(row, said=(*row.said, *asked)))
        for mark in marks:
            known.setdefault(mark, _named(row))
    return told


def _marks(values: Values) -> Iterator[Mark]:
    if values.get("name"):
        yield "name", fold(str(values["name"]))
    for phone in listed(values.get("phones")):
        number = str(phone.get("number") if isinstance(phone, dict) else phone)
        if len(number) > _SHORT:
            yield "phones", number


def _same(what: str, other: str) -> str:
    mark = "le même nom" if what == "name" else "le même téléphone"
    return f"{mark} que {other} : est-ce le même lieu ?"


def _named(row: Row) -> str:
    return f"la ligne {row.number}{f' de « {row.sheet} »' if row.sheet else ''}"
