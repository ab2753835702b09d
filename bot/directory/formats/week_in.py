"""A week that a sheet gives in a column for each day."""

from __future__ import annotations

from collections.abc import Mapping

from bot.directory.formats.by_hand import by_hand
from bot.directory.formats.weekly import DAYS
from bot.languages.fold import fold


def week_in(cells: Mapping[str, object]) -> str:
    """Hours of the cells by day (``Mo`` to ``Su``). A day with an empty cell is not known.

    >>> week_in({"Mo": "9h-12h / 14h-17h", "Tu": "9h-12h / 14h-17h", "We": "fermé"})
    'Mo,Tu 9h-12h, 14h-17h; We off; Th,Fr,Sa,Su unknown'
    """
    groups: dict[str, list[str]] = {}
    for day in DAYS:
        groups.setdefault(_said(str(cells.get(day) or "")), []).append(day)
    unknown = groups.pop("unknown", [])
    rules = [f"{','.join(days)} {said}" for said, days in groups.items()]
    return "; ".join([*rules, *([f"{','.join(unknown)} unknown"] if unknown else [])])


def _said(cell: str) -> str:
    if not cell.strip():
        return "unknown"
    return "off" if fold(cell).startswith("ferme") else by_hand(cell)
