"""Soliguide: places that its own API gave to somebody who has the right to re-use them.

Its terms forbid re-using its database without leave. So nothing of it is open data here, nothing
goes to OpenStreetMap, and the command asks for ``--i-have-permission``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.directory.formats.document import Object, at, items, listed, load, text, words
from bot.directory.formats.format import Format, Row, Said, Terms, Values
from bot.directory.formats.settle import settle
from bot.directory.formats.terms import offers_for
from bot.directory.formats.weekly import NotWeekly, weekly

NAME = "soliguide"
PERMISSION = "Soliguide’s terms forbid re-using its database without its written leave"
_DAYS = {
    "monday": "Mo", "tuesday": "Tu", "wednesday": "We", "thursday": "Th", "friday": "Fr",
    "saturday": "Sa", "sunday": "Su",
}  # fmt: skip
_ACCUEIL = {"0": "open", "1": "priority", "2": "exclusive"}


def read(file: Path, terms: Terms) -> list[Row]:
    """The places of an export, numbered from 1."""
    places = listed(file, load(file), ("places", "results"))
    return [_row(number, one, terms) for number, one in enumerate(places, 1)]


def _row(number: int, place: object, terms: Terms) -> Row:
    said: list[Said] = []
    theirs = [text(one, "category") for one in items(place, "services_all")]
    offers = offers_for(terms, NAME, theirs)
    if not offers:
        told = ", ".join(one for one in theirs if one) or "none"
        said.append(Said("refused", "offers", f"nobody has said what these mean here: {told}"))
    if text(place, "visibility") not in ("", "ALL"):
        said.append(Said("refused", "", "it is only for professionals there"))
        return Row(number, "", None, tuple(said))
    seen = (text(place, "updatedByUserAt") or text(place, "updatedAt"))[:10]
    values: Values = {
        "name": text(place, "name"),
        "organisation": text(place, "entity", "name"),
        "offers": list[object](offers),
        "status": "" if text(place, "status") in ("", "ONLINE") else "paused",
        "note": text(place, "description"),
        "website": text(place, "entity", "website"),
        "phones": [text(one, "phoneNumber") for one in items(place, "entity", "phones")],
        "languages": words(place, "languages"),
        "hours_seen_on": seen,
        "access": _access(place),
        "audience": _audience(place),
        "accessibility": {"step_free": "yes"} if _checked(place, "pmr") else {},
        "publish": {"osm": "no", "open_data": "no", "bot": "yes"},
        **_where(place, said),
        **_hours(place, said),
        **_closures(place, said),
    }
    source: Values = {
        "title": f"Soliguide {text(place, 'lieu_id')}".strip(),
        "date": seen or "undated",
        "licence": "by permission of Soliguide only",
    }
    return settle(number, values, terms, source, said=said)


def _checked(place: object, name: str) -> bool:
    return at(place, "modalities", name, "checked") is True


def _where(place: object, said: list[Said]) -> Values:
    """Its address, but not of a place to which one is sent: there it is not for everybody."""
    if _checked(place, "orientation"):
        said.append(Said("repaired", "address", "left out: people are sent there by others"))
        return {"location_precision": "hidden"}
    position = at(place, "position")
    point = at(position, "location", "coordinates")
    made: Values = {
        "address": text(position, "address") or text(position, "adresse"),
        "postcode": text(position, "postalCode") or text(position, "codePostal"),
        "city": text(position, "city") or text(position, "ville"),
        "find": text(position, "additionalInformation"),
    }
    if isinstance(point, list) and len(point) == 2:
        made["lon"], made["lat"] = str(point[0]), str(point[1])
    return made


def _access(place: object) -> Values:
    """A box that is not ticked says nothing: it may only not have been asked."""
    boxes = {
        "inconditionnel": "walk_in",
        "appointment": "appointment",
        "inscription": "registration",
        "orientation": "referral",
    }
    found = [
        ours
        for name, ours in boxes.items()
        if _checked(place, name) or at(place, "modalities", name) is True
    ]
    made: Values = {"mode": found} if found else {}
    if _checked(place, "price"):
        made["cost"] = "paid"
    if _checked(place, "animal"):
        made["animals"] = "yes"
    return made


def _audience(place: object) -> Values:
    exclusivity = _ACCUEIL.get(text(place, "publics", "accueil"), "")
    made: Values = {"exclusivity": exclusivity} if exclusivity else {}
    if exclusivity == "exclusive" and words(place, "publics", "gender") == ["women"]:
        made["gender"] = "women_only"
    least, most = (text(place, "publics", "age", name) for name in ("min", "max"))
    if least not in ("", "0"):
        made["age_min"] = least
    if most not in ("", "99"):
        made["age_max"] = most
    return made


def _hours(place: object, said: list[Said]) -> Values:
    try:
        hours = weekly(_times(at(place, "newhours")))
    except NotWeekly as fault:
        said.append(Said("refused", "hours", str(fault)))
        return {}
    return {"hours": hours} if hours else {}


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


def _closures(place: object, said: list[Said]) -> Values:
    """A closure of now; other hours for a while are for an editor to write."""
    if at(place, "tempInfos", "hours", "actif") is True:
        told = "other hours hold for a while there; write them by hand"
        said.append(Said("refused", "replaced_hours", told))
    shut = at(place, "tempInfos", "closure")
    if at(shut, "actif") is not True:
        return {}
    days: Values = {"from": text(shut, "dateDebut")[:10], "to": text(shut, "dateFin")[:10]}
    return {"closures": [{name: day for name, day in days.items() if day}]}


FORMAT = Format(NAME, (".json",), read, permission=PERMISSION)
