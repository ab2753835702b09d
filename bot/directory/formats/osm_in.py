"""OpenStreetMap in: what Overpass answers, as drafts. Data © OpenStreetMap contributors, ODbL 1.0.

Tags: https://wiki.openstreetmap.org/wiki/Map_features. What a tag only may mean is proposed, never
taken (``proposed`` in ``exchange.yaml``).
"""

from __future__ import annotations

import re
from pathlib import Path

from bot.directory.formats.document import Object, listed, load, text
from bot.directory.formats.format import Row, Terms, Values
from bot.directory.formats.offers_in import offers_by_words
from bot.directory.formats.settle import settle

NAME = "osm"
LICENCE = "ODbL 1.0"
_LANGUAGE = re.compile(r"language:([a-z]{2,3})")
_BUILT = ("yes", "limited", "no")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_REGISTERED = re.compile(r"\w{9}")


def read(file: Path, terms: Terms) -> list[Row]:
    """The elements with tags, numbered from 1 among all; bare points of ways are passed over."""
    document = load(file)
    elements = listed(file, document, ("elements",))
    base = text(document, "osm3s", "timestamp_osm_base")[:10]
    return [
        _row(number, one, base, terms)
        for number, one in enumerate(elements, 1)
        if isinstance(one, dict) and isinstance(one.get("tags"), dict)
    ]


def _row(number: int, element: Object, base: str, terms: Terms) -> Row:
    found = element["tags"]
    tags = {name: text(element, "tags", name) for name in found} if isinstance(found, dict) else {}
    values = _values(element, tags)
    said = offers_by_words(values, terms, NAME, _words(tags))
    named = f"{text(element, 'type')}/{text(element, 'id')}"
    number_there = tags.get("ref:FR:FINESS", "")
    finess = f", FINESS {number_there}" if _REGISTERED.fullmatch(number_there) else ""
    title = f"OpenStreetMap {named}{finess}"
    source: Values = {"title": title, "date": base or "undated", "licence": LICENCE}
    return settle(number, values, terms, source, said=said)


def _words(tags: dict[str, str]) -> list[str]:
    """Each tag as ``key=value``; a value may be several, between semicolons."""
    return [f"{name}={one.strip()}" for name, value in tags.items() for one in value.split(";")]


def _values(element: Object, tags: dict[str, str]) -> Values:
    return {
        "name": tags.get("name:fr") or tags.get("name", ""),
        "organisation": tags.get("operator", ""),
        "address": f"{tags.get('addr:housenumber', '')} {tags.get('addr:street', '')}".strip(),
        "postcode": tags.get("addr:postcode", ""),
        "city": tags.get("addr:city", ""),
        "lat": text(element, "lat") or text(element, "center", "lat"),
        "lon": text(element, "lon") or text(element, "center", "lon"),
        "website": tags.get("website") or tags.get("contact:website", ""),
        "phones": _phones(tags),
        "hours": tags.get("opening_hours", ""),
        "hours_seen_on": _seen(tags),
        "languages": sorted(
            found[1]
            for name, value in tags.items()
            if (found := _LANGUAGE.fullmatch(name)) and value in ("yes", "main")
        ),
        **_conditions(tags),
    }


def _phones(tags: dict[str, str]) -> list[object]:
    written = tags.get("phone") or tags.get("contact:phone", "")
    return [one.strip() for one in written.split(";") if one.strip()]


def _seen(tags: dict[str, str]) -> str:
    """The day somebody looked at the hours, else at the object; an edit is not a look at it."""
    for name in ("check_date:opening_hours", "opening_hours:lastcheck", "check_date"):
        if _DAY.fullmatch(tags.get(name, "")):
            return tags[name]
    return ""


def _conditions(tags: dict[str, str]) -> Values:
    built = {
        ours: tags[name]
        for ours, name in (("step_free", "wheelchair"), ("toilets", "toilets:wheelchair"))
        if tags.get(name) in _BUILT
    }
    access: Values = {}
    if tags.get("fee") == "no":
        access["cost"] = "free"
    if tags.get("dog") in ("yes", "leashed", "outside", "no"):
        access["animals"] = tags["dog"]
    only_women = tags.get("female") == "yes" and tags.get("male") == "no"
    audience: Values = {"gender": "women_only"} if only_women else {}
    if tags.get("min_age", "").isdigit():
        audience["age_min"] = tags["min_age"]
    return {"accessibility": built, "access": access, "audience": audience}
