"""OpenStreetMap: what Overpass answers in, proposals for a person to review out. Nothing is sent.

Tags: https://wiki.openstreetmap.org/wiki/Map_features. Data © OpenStreetMap contributors, ODbL 1.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.directory.formats.document import Object, at, items, listed, load, text
from bot.directory.formats.format import Entry, Format, Row, Said, Terms, Values
from bot.directory.formats.settle import settle
from bot.directory.formats.terms import offers_for
from bot.directory.schema import ServiceSource

NAME = "osm"
LICENCE = "ODbL 1.0"
_OBJECT = re.compile(r"\b(node|way|relation)/(\d+)\b")
_LANGUAGE = re.compile(r"language:([a-z]{2,3})")
_MAIN = ("amenity", "healthcare", "shop", "social_facility")
"""What an object is: only a person who looks at it can choose that."""
_BUILT = ("yes", "limited", "no")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


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
    tags = {name: text(element, "tags", name) for name in _dict(element["tags"])}
    said: list[Said] = []
    theirs = [f"{name}={value}" for name, value in tags.items()]
    offers = offers_for(terms, NAME, theirs)
    if not offers:
        said.append(Said("refused", "offers", "none of its tags has a meaning here"))
    values: Values = {
        "name": tags.get("name:fr") or tags.get("name", ""),
        "organisation": tags.get("operator", ""),
        "offers": list[object](offers),
        "address": f"{tags.get('addr:housenumber', '')} {tags.get('addr:street', '')}".strip(),
        "postcode": tags.get("addr:postcode", ""),
        "city": tags.get("addr:city", ""),
        "lat": text(element, "lat") or text(element, "center", "lat"),
        "lon": text(element, "lon") or text(element, "center", "lon"),
        "website": tags.get("website") or tags.get("contact:website", ""),
        "phones": _phones(tags),
        "hours": tags.get("opening_hours", ""),
        "hours_seen_on": _seen(tags, element),
        "languages": sorted(
            found[1]
            for name, value in tags.items()
            if (found := _LANGUAGE.fullmatch(name)) and value in ("yes", "main")
        ),
        **_conditions(tags),
    }
    named = f"{text(element, 'type')}/{text(element, 'id')}"
    title = f"OpenStreetMap {named}"
    source: Values = {"title": title, "date": base or "undated", "licence": LICENCE}
    return settle(number, values, terms, source, said=said)


def _dict(value: object) -> Object:
    return value if isinstance(value, dict) else {}


def _phones(tags: dict[str, str]) -> list[object]:
    written = tags.get("phone") or tags.get("contact:phone", "")
    return [one.strip() for one in written.split(";") if one.strip()]


def _seen(tags: dict[str, str], element: Object) -> str:
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


def write(entries: Sequence[Entry], file: Path, terms: Terms) -> list[str]:
    """Proposals, one a service, beside ``terms.against`` (Overpass JSON) if it is given."""
    there = _objects(terms.against) if terms.against else {}
    lines = [
        "# Proposals for OpenStreetMap. Look at each of them and edit by hand, one by one.",
        "# Do not copy what a source does not allow: its licence stands beside it.",
    ]
    left = list[str]()
    for entry in entries:
        why = _stays(entry.one)
        if why:
            left.append(f"{entry.id}: {why}")
        else:
            lines += ["", *_proposal(entry, there, terms)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return left


def _stays(one: ServiceSource) -> str:
    """Why a service is not for OpenStreetMap; empty if it is."""
    if not one.publish.osm:
        return "'publish.osm' is not 'yes'"
    if one.location_precision == "hidden":
        return "its place is hidden"
    if one.lat is None or one.lon is None or one.location_precision in ("street", "area"):
        return "it has no exact point"
    return "" if one.status == "live" else f"it is {one.status}"


def _objects(file: Path) -> dict[str, Object]:
    found = load(file)
    return {
        f"{text(one, 'type')}/{text(one, 'id')}": _dict(at(one, "tags"))
        for one in items({"elements": listed(file, found, ("elements",))}, "elements")
    }


def _proposal(entry: Entry, there: dict[str, Object], terms: Terms) -> Iterator[str]:
    one = entry.one
    yield f"## {entry.id}: {one.name} ({one.lat}, {one.lon})"
    named = next(
        (found[0] for source in one.sources if (found := _OBJECT.search(source.title))), ""
    )
    if named:
        yield f"https://www.openstreetmap.org/{named}"
    else:
        yield "no object is named in its sources: look for one before you add any"
    old = there.get(named, {})
    if terms.against and named and named not in there:
        yield f"{named} is not in {terms.against.name}: its tags are not compared"
    for name, value in tags_of(one, terms).items():
        before = text(old, name)
        if before != value:
            yield f"~ {name}: {before} → {value}" if before else f"+ {name}={value}"
    for source in one.sources:
        yield f"source: {source.title}, {source.licence or 'no licence known'}"


def tags_of(one: ServiceSource, terms: Terms) -> dict[str, str]:
    """The tags that say what is known of a service; nothing for what is not."""
    access, audience = one.access, one.audience
    words = (
        word.split("=", 1)
        for word, ours in terms.words.get(NAME, {}).items()
        if len(ours) == 1 and ours[0] in one.offers
    )
    offered = {name: value for name, value in words if name not in _MAIN}
    known = {
        "name": one.name,
        "operator": one.organisation,
        "addr:postcode": one.postcode,
        "addr:city": one.city,
        "phone": "; ".join(phone.number for phone in one.phones if phone.number[0] == "+"),
        "website": one.website,
        "opening_hours": one.hours or "",
        "check_date": str(one.verified_on or ""),
        "wheelchair": one.accessibility.step_free or "",
        "toilets:wheelchair": one.accessibility.toilets or "",
        "fee": {"free": "no", "low": "yes", "paid": "yes"}.get(access.cost or "", ""),
        "dog": access.animals or "",
        "min_age": "" if audience.age_min is None else str(audience.age_min),
        **({"female": "yes", "male": "no"} if audience.gender == "women_only" else {}),
        **{f"language:{one.code}": "yes" for one in one.languages if one.mode != "app"},
    }
    return {**offered, **{name: value for name, value in known.items() if value}}


FORMAT = Format(NAME, (".json", ".txt"), read, write)
