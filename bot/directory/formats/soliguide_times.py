"""When a place of Soliguide is open: ``newhours``, ``tempInfos``, and hours of single services."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bot.directory.formats.document import Object, at, items, text
from bot.directory.formats.format import Said, Values
from bot.directory.formats.html_text import plain_text
from bot.directory.formats.weekly import NotWeekly, weekly

_DAYS = {
    "monday": "Mo", "tuesday": "Tu", "wednesday": "We", "thursday": "Th", "friday": "Fr",
    "saturday": "Sa", "sunday": "Su",
}  # fmt: skip
_LONGEST = 200


def hours(place: object, said: list[Said], path: str = "newhours", field: str = "hours") -> Values:
    """The usual week; closed on holidays only where they say so."""
    week = at(place, path)
    found = _week(week, said, field)
    return {"hours": found} if found else {}


def closures(place: object) -> Values:
    """A closure that is announced, also of days to come."""
    shut = at(place, "tempInfos", "closure")
    if at(shut, "actif") is not True or not text(shut, "dateDebut"):
        return {}
    days: Values = {"from": text(shut, "dateDebut")[:10], "to": text(shut, "dateFin")[:10]}
    return {"closures": [{name: day for name, day in days.items() if day}]}


def replaced(place: object, said: list[Said]) -> Values:
    """Other hours for a while, if both days of it are known."""
    other = at(place, "tempInfos", "hours")
    if at(other, "actif") is not True:
        return {}
    days = {"from": text(other, "dateDebut")[:10], "to": text(other, "dateFin")[:10]}
    week = _week(at(other, "hours"), said, "replaced_hours")
    if not all(days.values()) or not week:
        why = "d’autres horaires y valent pour un temps ; écrivez-les à la main"
        said.append(Said("refused", "replaced_hours", why))
        return {}
    return {"replaced_hours": [{**days, "hours": week}]}


def alert(place: object) -> Values:
    """A message with a last day; without one it would stay for ever."""
    message = at(place, "tempInfos", "message")
    last = text(message, "dateFin")[:10]
    if at(message, "actif") is not True or not last:
        return {}
    words = (plain_text(text(message, name)) for name in ("name", "description"))
    told = ". ".join(one for one in words if one)
    return {"alert": told, "alert_until": last} if 0 < len(told) <= _LONGEST else {}


def special(
    services: Iterable[Object], offers: Callable[[str], list[str]], said: list[Said]
) -> list[object]:
    """Hours of a service that differ from those of the place, under each offer it means here."""
    return list(_special(services, offers, said))


def _special(
    services: Iterable[Object], offers: Callable[[str], list[str]], said: list[Said]
) -> Iterator[object]:
    for one in services:
        if at(one, "differentHours") is True:
            found = _week(at(one, "hours"), said, "special_hours")
            yield from ({"offer": offer, "hours": found}
                        for offer in offers(text(one, "category")) if found)  # fmt: skip


def _week(week: object, said: list[Said], field: str) -> str:
    try:
        found = weekly(_times(week))
    except NotWeekly as fault:
        said.append(Said("refused", field, str(fault)))
        return ""
    closed = text(week, "closedHolidays") == "CLOSED"
    return found.replace("PH unknown", "PH off") if closed else found


def _times(week: object) -> Iterator[tuple[str, str, str]]:
    for name, day in _DAYS.items():
        if at(week, name, "open") is not True:
            continue
        for slot in items(week, name, "timeslot"):
            yield day, _time(slot, "start"), _time(slot, "end")


def _time(slot: Object, name: str) -> str:
    """``900`` and ``"0900"`` are both nine in the morning there."""
    written = text(slot, name)
    return written.zfill(4) if written.isdigit() else written
