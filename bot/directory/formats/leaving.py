"""What may leave the directory, and a record as plain values that others can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from bot.directory.formats.format import Entry, FileRefused, Format, Terms, Values

LICENCE = "ODbL-1.0"
"""The licence of the database of services (pyproject.toml, NOTICE)."""
OWN = frozenset({"remark", "publish", "police_note", "police_note_approved_on"})
"""Notes for the team, what is said of the police, and what is only for us, stay here."""


def leaving(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The services that may leave: live or paused, open data, and not in a hidden place."""
    for entry in entries:
        one = entry.one
        hidden = one.location_precision == "hidden"
        if one.status in ("live", "paused") and one.publish.open_data and not hidden:
            yield entry


def export(one: Format, entries: Iterable[Entry], file: Path, terms: Terms) -> list[str]:
    """Write what may leave; the only way by which anything does. Gives what was left out, and why.

    Raises FileRefused if the format is only read.
    """
    if one.write is None:
        raise FileRefused(file, f"« {one.name} » se lit seulement")
    told = list(entries)
    kept = list(leaving(told))
    stay = {entry.id for entry in told} - {entry.id for entry in kept}
    left = [f"{entry.id} : {_why(entry)}" for entry in told if entry.id in stay]
    return [*left, *one.write(kept, file, terms)]


def _why(entry: Entry) -> str:
    if entry.one.location_precision == "hidden":
        return "son lieu est caché"
    if not entry.one.publish.open_data:
        return "« publish.open_data » est « no »"
    return f"son état est « {entry.one.status} »"


def values_of(model: BaseModel) -> Values:
    """The fields that say something, as an editor would write them: texts, lists and mappings."""
    written = model.model_dump(exclude_defaults=True, by_alias=True)
    return {name: _plain(value) for name, value in written.items()}


def _plain(value: object) -> object:
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | float() | date():
            return str(value)
        case dict():
            return {name: _plain(inner) for name, inner in value.items() if inner not in (None, ())}
        case list() | tuple():
            return [_plain(inner) for inner in value]
        case _:
            return value
