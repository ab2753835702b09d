"""When a service of HSDS is open: its ``schedules``, in our words or by the days of the week."""

from __future__ import annotations

from collections.abc import Iterator

from bot.directory.formats.document import Object, items, text
from bot.directory.formats.format import Said, Values
from bot.directory.formats.weekly import DAYS, NotWeekly, weekly


def hours(service: object, said: list[Said]) -> Values:
    """Hours in words of OpenStreetMap, or of the days of the week that HSDS has for them."""
    schedules = list(items(service, "schedules"))
    dated = [one for one in schedules if text(one, "valid_from")]
    usual = [one for one in schedules if one not in dated]
    made: Values = {
        "replaced_hours": [
            {
                "from": text(one, "valid_from"),
                "to": text(one, "valid_to"),
                "hours": text(one, "description"),
            }
            for one in dated
        ]
    }
    if not usual:
        return made
    made["hours_note"] = text(usual[0], "notes")
    made["valid_to"] = text(usual[0], "valid_to")
    by_day = [one for one in usual if text(one, "byday")]
    try:
        made["hours"] = weekly(_days(by_day)) if by_day else text(usual[0], "description")
    except NotWeekly as fault:
        said.append(Said("refused", "hours", str(fault)))
    return made


def _days(schedules: list[Object]) -> Iterator[tuple[str, str, str]]:
    for one in schedules:
        if text(one, "freq") not in ("", "WEEKLY") or text(one, "interval") not in ("", "1"):
            raise NotWeekly(f"« {text(one, 'freq')} » n’est pas toutes les semaines")
        for day in text(one, "byday").split(","):
            short = day.strip().capitalize()
            known = short if short in DAYS else day
            yield known, text(one, "opens_at"), text(one, "closes_at")
