"""The table of places: one CSV file, read once."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from bot.places.place import Place
from bot.source.problem import Problem
from bot.source.sentence import Sentence

COLUMNS = ("id", "kind", "name", "lat", "lon", "postcodes", "aliases", "source")


def read_places(file: Path) -> tuple[tuple[Place, ...], list[Problem]]:
    """The places of a file, and every row that cannot be used.

    ``postcodes`` and ``aliases`` hold several values with ``|`` between them.
    """
    path = f"{file.parent.name}/{file.name}"
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        message = Sentence("this file is not UTF-8 text; save it again as UTF-8")
        return (), [Problem(path, 0, 0, "encoding", message)]
    except OSError as fault:
        message = Sentence("cannot read this file: {why}", why=fault)
        return (), [Problem(path, 0, 0, "unreadable", message)]
    return _table(text, path)


def _table(text: str, path: str) -> tuple[tuple[Place, ...], list[Problem]]:
    rows = csv.reader(io.StringIO(text, newline=""))
    places: dict[str, Place] = {}
    problems: list[Problem] = []
    try:
        if tuple(next(rows, ())) != COLUMNS:
            message = Sentence("the first line should be: {columns}", columns=",".join(COLUMNS))
            return (), [Problem(path, 1, 1, "columns", message)]
        for row in filter(None, rows):
            place = _place(row)
            if isinstance(place, str):
                problems.append(Problem(path, rows.line_num, 1, "wrong-value", place))
            elif place.id in places:
                message = Sentence("'{id}' is written twice", id=place.id)
                problems.append(Problem(path, rows.line_num, 1, "duplicate-key", message))
            else:
                places[place.id] = place
    except csv.Error as fault:
        message = Sentence("this is not CSV: {why}", why=fault)
        problems.append(Problem(path, rows.line_num, 1, "syntax", message))
    return tuple(places.values()), problems


def _place(row: list[str]) -> Place | str:
    """The place of a row, or what is wrong with it."""
    if len(row) != len(COLUMNS):
        return Sentence(
            "there should be {wanted} columns, here are {given}",
            wanted=len(COLUMNS),
            given=len(row),
        )
    place_id, kind, name, lat, lon, postcodes, aliases, _ = row
    if not (place_id and name):
        return Sentence("id and name should be written, not empty")
    north, east = _degrees(lat, 90), _degrees(lon, 180)
    if north is None or east is None:
        return Sentence(
            "lat and lon should be numbers of degrees, not '{lat}' and '{lon}'", lat=lat, lon=lon
        )
    return Place(place_id, kind, name, north, east, _several(postcodes), _several(aliases))


def _degrees(text: str, most: float) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if abs(value) <= most else None


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)
