"""HSDS 3.0, the Human Services Data Specification: full services as JSON.

https://docs.openreferral.org/en/v3.0.0/hsds/schema_reference.html. What HSDS has no field for
(offers by our names, sources) stands in ``attributes``, which it has for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from bot.directory.formats.described import described
from bot.directory.formats.document import Object, items, save, text
from bot.directory.formats.format import Entry, Format, Terms, Values
from bot.directory.formats.hsds_in import (
    FLAGS,
    OWN_FLAG,
    OWN_ID,
    OWN_OFFER,
    OWN_SOURCE,
    PLANS,
    read,
)
from bot.directory.formats.leaving import LICENCE, values_of
from bot.directory.formats.source_line import line_of

_SPACE = uuid5(NAMESPACE_URL, "https://openreferral.org/repere")
_STATUS = {"live": "active", "paused": "temporarily closed"}


def write(entries: Sequence[Entry], file: Path, terms: Terms) -> list[str]:
    """A page of full services."""
    save({"license": LICENCE, "contents": [_service(one) for one in entries]}, file)
    return []


def _service(entry: Entry) -> Object:
    one = entry.one
    values = values_of(one)
    made: Object = {
        "id": _uuid(entry.id),
        "name": one.name,
        "description": described(one),
        "url": one.website,
        "status": _STATUS[one.status],
        "alert": one.alert,
        "interpretation_services": one.interpreters,
        "application_process": ", ".join(one.access.mode),
        "fees_description": one.access.cost,
        "eligibility_description": one.not_accepted,
        "minimum_age": one.audience.age_min,
        "maximum_age": one.audience.age_max,
        "assured_date": str(one.verified_on) if one.verified_on else None,
        "last_modified": str(one.hours_seen_on) if one.hours_seen_on else None,
        "organization": _organisation(one.organisation),
        "phones": [_phone(entry.id, phone) for phone in items(values, "phones")],
        "languages": [_language(entry.id, spoken) for spoken in items(values, "languages")],
        "required_documents": _papers(entry),
        "schedules": list(_schedules(entry)),
        "service_at_locations": list(_places(entry)),
        "attributes": list(_attributes(entry, values)),
    }
    return {name: value for name, value in made.items() if value not in (None, "", [])}


def _uuid(*parts: str) -> str:
    return str(uuid5(_SPACE, "/".join(parts)))


def _organisation(name: str) -> Object | None:
    return {"id": _uuid("organisation", name), "name": name, "description": name} if name else None


def _phone(service_id: str, phone: Object) -> Object:
    number = text(phone, "number")
    made: Object = {"id": _uuid(service_id, number), "number": number}
    if text(phone, "kind"):
        made["description"] = text(phone, "kind")
    return made


def _language(service_id: str, spoken: Object) -> Object:
    code = text(spoken, "code")
    made: Object = {"id": _uuid(service_id, code), "code": code}
    if text(spoken, "mode"):
        made["note"] = text(spoken, "mode")
    return made


def _papers(entry: Entry) -> list[Object]:
    papers = entry.one.access.papers
    return [{"id": _uuid(entry.id, papers), "document": papers}] if papers else []


def _schedules(entry: Entry) -> Iterator[Object]:
    one = entry.one
    if one.hours:
        made: Object = {"id": _uuid(entry.id, "hours"), "description": one.hours}
        if one.hours_note:
            made["notes"] = one.hours_note
        if one.valid_to:
            made["valid_to"] = str(one.valid_to)
        yield made
    for other in one.replaced_hours:
        yield {
            "id": _uuid(entry.id, str(other.start)),
            "description": other.hours,
            "valid_from": str(other.start),
            "valid_to": str(other.end),
        }


def _places(entry: Entry) -> Iterator[Object]:
    one = entry.one
    if one.lat is not None or one.address or one.city or one.postcode:
        location: Object = {
            "id": _uuid(entry.id, "location"),
            "location_type": "physical",
            "description": one.location_precision,
            "latitude": one.lat,
            "longitude": one.lon,
            "transportation": one.find,
            "addresses": [
                {
                    "id": _uuid(entry.id, "address"),
                    "address_1": one.address,
                    "city": one.city,
                    "postal_code": one.postcode,
                    "country": "FR",
                    "address_type": "physical",
                }
            ],
            "accessibility": [
                {"id": _uuid(entry.id, name), "description": name, "details": built}
                for name in PLANS
                if (built := getattr(one.accessibility, name)) is not None
            ],
        }
        yield {"id": _uuid(entry.id, "here"), "location": location}
    for stop in one.stops:
        place: Object = {
            "id": _uuid(entry.id, stop.label),
            "location_type": "physical",
            "name": stop.label,
            "latitude": stop.lat,
            "longitude": stop.lon,
            "transportation": stop.directions,
        }
        hours = [{"id": _uuid(entry.id, stop.label, "hours"), "description": stop.hours}]
        yield {
            "id": _uuid(entry.id, stop.label, "stop"),
            "description": "stop",
            "location": place,
            "schedules": hours if stop.hours else [],
        }


def _attributes(entry: Entry, values: Values) -> Iterator[Object]:
    yield _attribute(entry.id, OWN_ID, entry.id)
    for offer in entry.one.offers:
        yield _attribute(entry.id, OWN_OFFER, offer)
    for flag in FLAGS:
        if flag in values:
            yield _attribute(entry.id, OWN_FLAG, flag)
    for source in items(values, "sources"):
        yield _attribute(entry.id, OWN_SOURCE, line_of(source))


def _attribute(service_id: str, kind: str, value: str) -> Object:
    made = _uuid(service_id, kind, value)
    return {"id": made, "link_entity": "service", "link_type": kind, "value": value}


FORMAT = Format("hsds", (".json",), read, write)
