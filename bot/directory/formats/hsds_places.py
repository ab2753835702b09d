"""Where a service of HSDS 3.0 is: its ``service_at_locations``."""

from __future__ import annotations

from collections.abc import Iterator

from bot.directory.formats.document import Object
from bot.directory.formats.format import Entry
from bot.directory.formats.hsds_attributes import attribute, known, uuid_of
from bot.directory.formats.hsds_in import OWN_STOP, PLANS
from bot.directory.schema_parts import StopSource


def place(entry: Entry) -> Iterator[Object]:
    """Where it is, if anything of it is known."""
    one = entry.one
    if one.lat is None and not (one.address or one.city or one.postcode):
        return
    location: Object = {
        "id": uuid_of(entry.id, "location"),
        "location_type": "physical",
        "latitude": one.lat,
        "longitude": one.lon,
        "transportation": one.find,
        "addresses": [_address(entry)],
        "accessibility": [
            {"id": uuid_of(entry.id, name), "description": name, "details": built}
            for name in PLANS
            if (built := getattr(one.accessibility, name)) is not None
        ],
    }
    yield {"id": uuid_of(entry.id, "here"), "location": known(location)}


def _address(entry: Entry) -> Object:
    """The schema wants each of these; what is not known is empty, and the state is never known."""
    one = entry.one
    return {
        "id": uuid_of(entry.id, "address"),
        "address_1": one.address,
        "city": one.city,
        "state_province": "",
        "postal_code": one.postcode,
        "country": "FR",
        "address_type": "physical",
    }


def stop(service_id: str, one: StopSource) -> Object:
    """One stop of a round, with its own hours."""
    link = uuid_of(service_id, one.label, "stop")
    location: Object = {
        "id": uuid_of(service_id, one.label),
        "location_type": "physical",
        "name": one.label,
        "latitude": one.lat,
        "longitude": one.lon,
        "transportation": one.directions,
    }
    hours = [{"id": uuid_of(service_id, one.label, "hours"), "description": one.hours}]
    made: Object = {
        "id": link,
        "location": known(location),
        "schedules": hours if one.hours else [],
        "attributes": [attribute(link, OWN_STOP, one.label, "service_at_location")],
    }
    return known(made)
