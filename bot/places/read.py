"""The table of places: one CSV file, read once."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from bot.places.place import Place
from bot.source.problem import Problem

COLUMNS = ("id", "kind", "name", "lat", "lon", "postcodes", "aliases", "source")


def read_places(file: Path) -> tuple[tuple[Place, ...], list[Problem]]:
    """The places of a file, and every row that cannot be used.

    ``postcodes`` and ``aliases`` hold several values with ``|`` between them.
    """
    path = f"{file.parent.name}/{file.name}"
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        message = "this file is not UTF-8 text; save it again as UTF-8"
        return (), [Problem(path, 0, 0, "encoding", message)]
    except OSError as fault:
        return (), [Problem(path, 0, 0, "unreadable", f"cannot read this file: {fault}")]
    return _table(text, path)


def _table(text: str, path: str) -> tuple[tuple[Place, ...], list[Problem]]:
    rows = csv.reader(io.StringIO(text, newline=""))
    places: dict[str, Place] = {}
    problems: list[Problem] = []
    try:
        if tuple(next(rows, ())) != COLUMNS:
            message = f"the first line should be: {','.join(COLUMNS)}"
            return (), [Problem(path, 1, 1, "columns", message)]
        for row in filter(None, rows):
            place = _place(row)
            if isinstance(place, str):
                problems.append(Problem(path, rows.line_num, 1, "wrong-value", place))
            elif place.id in places:
                message = f"'{place.id}' is written twice"
                problems.append(Problem(path, rows.line_num, 1, "duplicate-key", message))
            else:
                places[place.id] = place
    except csv.Error as fault:
        problems.append(Problem(path, rows.line_num, 1, "syntax", f"this is not CSV: {fault}"))
    return tuple(places.values()), problems


def _place(row: list[str]) -> Place | str:
    """The place of a row, or what is wrong with it."""
    if len(row) != len(COLUMNS):
        return f"there should be {len(COLUMNS)} columns, here are {len(row)}"
    place_id, kind, name, lat, lon, postcodes, aliases, _ = row
    if not (place_id and name):
        return "id and name should be written, not empty"
    north, east = _degrees(lat, 90), _degrees(lon, 180)
    if north is None or east is None:
        return f"lat and lon should be numbers of degrees, not '{lat}' and '{lon}'"
    return Place(place_id, kind, name, north, east, _several(postcodes), _several(aliases))


def _degrees(text: str, most: float) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if abs(value) <= most else None


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)
