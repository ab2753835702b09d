"""Soliguide: places that its own API gave to somebody who has the right to re-use them.

Its terms forbid re-using its database without leave. So nothing of it is open data here, nothing
goes to OpenStreetMap, and the command asks for ``--i-have-permission``. The names of its fields are
those of ``ApiPlace`` in its public code (github.com/solinumasso/soliguide, ``packages/common``).
"""

from __future__ import annotations

from pathlib import Path

from bot.directory.formats.document import Object, at, items, listed, load, text, words
from bot.directory.formats.format import Format, Row, Said, Terms, Values
from bot.directory.formats.html_text import plain_text
from bot.directory.formats.offers_in import offers_by_words
from bot.directory.formats.settle import settle
from bot.directory.formats.soliguide_access import access, audience, told_by_hand
from bot.directory.formats.soliguide_times import alert, closures, hours, replaced, special
from bot.directory.formats.terms import offers_for

NAME = "soliguide"
PERMISSION = "les conditions de Soliguide interdisent de reprendre sa base sans son accord écrit"
_STATUS = {"": "", "ONLINE": "", "DRAFT": "draft", "PERMANENTLY_CLOSED": "closed"}
_SENT = "enlevée : d’autres y envoient les personnes, elle n’est pas pour tous"


def read(file: Path, terms: Terms) -> list[Row]:
    """The places of an export, numbered from 1."""
    places = listed(file, load(file), ("places", "results"))
    return [_row(number, one, terms) for number, one in enumerate(places, 1)]


def _row(number: int, place: object, terms: Terms) -> Row:
    if text(place, "visibility") not in ("", "ALL"):
        why = Said("refused", "", "ce lieu n’y est montré qu’aux professionnels")
        return Row(number, "", None, (why,))
    said: list[Said] = []
    seen = (text(place, "updatedByUserAt") or text(place, "updatedAt"))[:10]
    values: Values = {
        "name": plain_text(text(place, "name")),
        "organisation": plain_text(text(place, "entity", "name")),
        "status": _STATUS.get(text(place, "status"), "paused"),
        "note": plain_text(text(place, "description")),
        "website": text(place, "entity", "website"),
        "phones": [text(one, "phoneNumber") for one in items(place, "entity", "phones")],
        "languages": words(place, "languages"),
        "hours_seen_on": seen,
        "access": access(place, said),
        "audience": audience(place),
        "accessibility": {"step_free": "yes"} if at(place, "modalities", "pmr", "checked") else {},
        "publish": {"osm": "no", "open_data": "no", "bot": "yes"},
        "remark": told_by_hand(place),
        **_where(place, said),
        **hours(place, said),
        **closures(place),
        **replaced(place, said),
        **alert(place),
    }
    offers = list(items(place, "services_all"))
    said += offers_by_words(values, terms, NAME, [text(one, "category") for one in offers])
    values["special_hours"] = special(offers, lambda word: offers_for(terms, NAME, [word]), said)
    source: Values = {
        "title": f"Soliguide {text(place, 'lieu_id')}".strip(),
        "date": seen or "undated",
        "licence": "by permission of Soliguide only",
    }
    return settle(number, values, terms, source, said=said)


def _where(place: object, said: list[Said]) -> Values:
    """Its address, but not of a place to which one is sent: there it is not for everybody."""
    if at(place, "modalities", "orientation", "checked") is True:
        said.append(Said("repaired", "address", _SENT))
        return {"location_precision": "hidden"}
    stops = [_stop(one, said) for one in items(place, "parcours")]
    if stops:
        return {"kind": "mobile", "stops": [one for one in stops if one]}
    return _position(at(place, "position"))


def _position(position: object) -> Values:
    """The English names, or the older French ones."""
    made: Values = {
        "address": text(position, "address") or text(position, "adresse"),
        "postcode": text(position, "postalCode") or text(position, "codePostal"),
        "city": text(position, "city") or text(position, "ville"),
        "find": text(position, "additionalInformation") or text(position, "complementAdresse"),
    }
    point = at(position, "location", "coordinates")
    if isinstance(point, list) and len(point) == 2:
        made["lon"], made["lat"] = str(point[0]), str(point[1])
    return made


def _stop(stop: Object, said: list[Said]) -> Values:
    """A stop of a round: its description, or its address, is what it is called."""
    where = _position(at(stop, "position"))
    if "lat" not in where:
        said.append(Said("refused", "stops", "un arrêt n’a pas de point"))
        return {}
    label = plain_text(text(stop, "description")) or str(where["address"])
    made: Values = {"label": label, "lat": where["lat"], "lon": where["lon"]}
    return {**made, **hours(stop, said, "hours", "stops")}


FORMAT = Format(NAME, (".json",), read, permission=PERMISSION)
