"""OpenStreetMap out: proposals for a person to review, one by one. Nothing is sent.

Tags: https://wiki.openstreetmap.org/wiki/Map_features.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.directory.formats.document import Object, at, items, listed, load, text
from bot.directory.formats.format import Entry, Format, Terms
from bot.directory.formats.osm_in import NAME, read
from bot.directory.schema import ServiceSource

_OBJECT = re.compile(r"\b(node|way|relation)/(\d+)\b")
_MAIN = ("amenity", "healthcare", "shop", "social_facility")
"""What an object is: only a person who looks at it can choose that."""


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
            left.append(f"{entry.id} : {why}")
        else:
            lines += ["", *_proposal(entry, there, terms)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return left


def _stays(one: ServiceSource) -> str:
    """Why a service is not for OpenStreetMap; empty if it is."""
    if not one.publish.osm:
        return "« publish.osm » n’est pas « yes »"
    if one.location_precision == "hidden":
        return "son lieu est caché"
    if one.lat is None or one.lon is None or one.location_precision in ("street", "area"):
        return "il n’a pas de point exact"
    return "" if one.status == "live" else f"son état est « {one.status} »"


def _tags(value: object) -> Object:
    return value if isinstance(value, dict) else {}


def _objects(file: Path) -> dict[str, Object]:
    found = load(file)
    return {
        f"{text(one, 'type')}/{text(one, 'id')}": _tags(at(one, "tags"))
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
