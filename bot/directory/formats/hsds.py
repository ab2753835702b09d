"""HSDS 3.0, the Human Services Data Specification: full services as JSON.

https://docs.openreferral.org/en/v3.0.0/hsds/schema_reference.html. What HSDS has no field for
(offers by our names, sources) stands in ``attributes``, which it has for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from bot.directory.formats.described import described
from bot.directory.formats.document import Object, items, save, text
from bot.directory.formats.format import Entry, Format, Terms
from bot.directory.formats.hsds_attributes import attributes, known, uuid_of
from bot.directory.formats.hsds_in import read
from bot.directory.formats.hsds_places import place, stop
from bot.directory.formats.leaving import LICENCE, values_of

_STATUS = {"live": "active", "paused": "temporarily closed"}


def write(entries: Sequence[Entry], file: Path, terms: Terms) -> list[str]:
    """A page of full services, as the HSDS API would give all of them on one page."""
    services = [_service(one) for one in entries]
    page: Object = {
        "license": LICENCE,
        "total_items": len(services),
        "total_pages": 1,
        "page_number": 1,
        "size": len(services),
        "first_page": True,
        "last_page": True,
        "empty": not services,
        "contents": services,
    }
    save(page, file)
    return []


def _service(entry: Entry) -> Object:
    one = entry.one
    values = values_of(one)
    made: Object = {
        "id": uuid_of(entry.id),
        "name": one.name,
        "description": described(one),
        "url": one.website if one.website.startswith(("http://", "https://")) else None,
        "status": _STATUS[one.status],
        "alert": one.alert,
        "interpretation_services": one.interpreters,
        "application_process": ", ".join(one.access.mode),
        "fees_description": one.access.cost,
        "eligibility_description": one.not_accepted,
        "minimum_age": one.audience.age_min,
        "maximum_age": one.audience.age_max,
        "assured_date": str(one.verified_on) if one.verified_on else None,
        "organization": _organisation(one.organisation),
        "phones": [_phone(entry.id, phone) for phone in items(values, "phones")],
        "languages": [_language(entry.id, spoken) for spoken in items(values, "languages")],
        "required_documents": _papers(entry),
        "schedules": list(_schedules(entry)),
        "service_at_locations": [*place(entry), *map(partial(stop, entry.id), one.stops)],
        "attributes": list(attributes(entry, values)),
    }
    return known(made)


def _organisation(name: str) -> Object | None:
    return (
        {"id": uuid_of("organisation", name), "name": name, "description": name} if name else None
    )


def _phone(service_id: str, phone: Object) -> Object:
    number = text(phone, "number")
    made: Object = {"id": uuid_of(service_id, number), "number": number}
    if text(phone, "kind"):
        made["description"] = text(phone, "kind")
    return made


def _language(service_id: str, spoken: Object) -> Object:
    code = text(spoken, "code")
    made: Object = {"id": uuid_of(service_id, code), "code": code}
    if text(spoken, "mode"):
        made["note"] = text(spoken, "mode")
    return made


def _papers(entry: Entry) -> list[Object]:
    papers = entry.one.access.papers
    return [{"id": uuid_of(entry.id, papers), "document": papers}] if papers else []


def _schedules(entry: Entry) -> Iterator[Object]:
    one = entry.one
    if one.hours:
        made: Object = {"id": uuid_of(entry.id, "hours"), "description": one.hours}
        if one.hours_note:
            made["notes"] = one.hours_note
        if one.valid_to:
            made["valid_to"] = str(one.valid_to)
        yield made
    for other in one.replaced_hours:
        yield {
            "id": uuid_of(entry.id, str(other.start)),
            "description": other.hours,
            "valid_from": str(other.start),
            "valid_to": str(other.end),
        }


FORMAT = Format("hsds", (".json",), read, write)
