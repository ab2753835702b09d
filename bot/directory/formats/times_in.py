"""The hours of a row and those inside its parts, each repaired or refused."""

from __future__ import annotations

from bot.directory.formats.hours_in import Taken, hours_in
from bot.directory.formats.settling import Settling, listed

_INSIDE = (
    ("stops", "hours"),
    ("special_hours", "hours"),
    ("replaced_hours", "hours"),
    ("phones", "hours"),
    ("languages", "when"),
)
_NOTHING_WITHOUT = ("special_hours", "replaced_hours")


def settle_times(row: Settling) -> None:
    """``hours``, and the hours of stops, of some people, of a while, of lines and languages."""
    hours = row.values.get("hours")
    if isinstance(hours, str):
        taken = _taken(row, hours)
        for told in taken.repairs:
            row.repaired("hours", told)
        if taken.hours is None:
            row.refused("hours", taken.why)
            row.values.pop("hours_seen_on", None)
        else:
            row.values["hours"] = taken.hours
    for name, inner in _INSIDE:
        if name in row.values:
            parts = listed(row.values.pop(name))
            kept = [one for one in parts if _stays(row, name, inner, one)]
            row.values |= {name: kept} if kept else {}


def _stays(row: Settling, name: str, inner: str, part: object) -> bool:
    """Whether the part stays; its hours are repaired, or refused and left out."""
    if not isinstance(part, dict) or not isinstance(part.get(inner), str):
        return True
    taken = _taken(row, part[inner])
    for told in taken.repairs:
        row.repaired(name, told)
    if taken.hours is not None:
        part[inner] = taken.hours
        return True
    row.refused(name, taken.why, stood=part.pop(inner))
    return name not in _NOTHING_WITHOUT


def _taken(row: Settling, hours: str) -> Taken:
    flags = {name: row.values.get(name) == "yes" for name in ("by_nature", "overnight")}
    return hours_in(hours, row.terms.today, **flags)
