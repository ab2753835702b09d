"""What HSDS 3.0 has no field for, in the ``attributes`` that it has for that; and its ids."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from bot.directory.formats.document import Object, items
from bot.directory.formats.format import Entry, Values
from bot.directory.formats.hsds_in import (
    FLAGS,
    OWN_FLAG,
    OWN_ID,
    OWN_OFFER,
    OWN_PRECISION,
    OWN_SEEN,
    OWN_SOURCE,
)
from bot.directory.formats.source_line import line_of

_SPACE = uuid5(NAMESPACE_URL, "https://openreferral.org/repere")


def attributes(entry: Entry, values: Values) -> Iterator[Object]:
    """What HSDS has no field for."""
    one, link = entry.one, uuid_of(entry.id)
    yield attribute(link, OWN_ID, entry.id)
    for offer in one.offers:
        yield {**attribute(link, OWN_OFFER, offer), "taxonomy_term": _term(offer)}
    for flag in FLAGS:
        if flag in values:
            yield attribute(link, OWN_FLAG, flag)
    if one.hours_seen_on:
        yield attribute(link, OWN_SEEN, str(one.hours_seen_on))
    if one.location_precision:
        yield attribute(link, OWN_PRECISION, one.location_precision)
    for source in items(values, "sources"):
        yield attribute(link, OWN_SOURCE, line_of(source))


def attribute(link: str, kind: str, value: str, entity: str = "service") -> Object:
    """One thing that is said of the entity with the id ``link``."""
    made = uuid_of(link, kind, value)
    return {"id": made, "link_id": link, "link_entity": entity, "link_type": kind, "value": value}


def _term(offer: str) -> Object:
    """An offer as a term, which readers of HSDS look for."""
    return {
        "id": uuid_of("offer", offer),
        "code": offer,
        "name": offer.replace("_", " "),
        "description": f"What a service of Repère offers: {offer}",
    }


def known(made: Object) -> Object:
    """What is known: HSDS has no null (3.0 schema: each field is of its own type)."""
    return {name: value for name, value in made.items() if value not in (None, "", [])}


def uuid_of(*parts: str) -> str:
    """The id of a thing; always the same for the same thing."""
    return str(uuid5(_SPACE, "/".join(parts)))
