"""The table of places: one CSV file, read once."""

from __future__ import annotations

import csv
from pathlib import Path

from bot.places.place import Place
from bot.source.problem import Problem

COLUMNS = ("id", "kind", "name", "lat", "lon", "postcodes", "aliases", "source")


def read_places(file: Path) -> tuple[tuple[Place, ...], list[Problem]]:
    """The places of a file, and every row that cannot be used.

    ``postcodes`` and ``aliases`` hold several values with ``|`` between them.
    """
    path = f"{file.parent.name}/{file.name}"
    places: dict[str, Place] = {}
    problems: list[Problem] = []
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            message = f"the first line should be: {','.join(COLUMNS)}"
            return (), [Problem(path, 1, 1, "columns", message)]
        for number, row in enumerate(rows, 2):
            place = _place(row)
            if place is None:
                message = "lat and lon should be numbers, id and name not empty"
                problems.append(Problem(path, number, 1, "wrong-value", message))
            elif place.id in places:
                message = f"'{place.id}' is written twice"
                problems.append(Problem(path, number, 1, "duplicate-key", message))
            else:
                places[place.id] = place
    return tuple(places.values()), problems


def _place(row: dict[str, str]) -> Place | None:
    try:
        lat, lon = float(row["lat"]), float(row["lon"])
    except (ValueError, TypeError):
        return None
    if not (row["id"] and row["name"]):
        return None
    return Place(
        row["id"], row["kind"], row["name"], lat, lon, _several(row["postcodes"]), _several(row["aliases"])
    )


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)
