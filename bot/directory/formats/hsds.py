"""HSDS 3.0, the Human Services Data Specification: full services as JSON.

https://docs.openreferral.org/en/v3.0.0/hsds/schema_reference.html. What HSDS has no field for
(offers by our names, sources) stands in ``attributes``, which it has for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from bot.directory.formats.described import described, doubt_in, note_in
from bot.directory.formats.document import Object, at, items, listed, load, save, text
from bot.directory.formats.format import Entry, Format, Row, Said, Terms, Values
from bot.directory.formats.leaving import LICENCE, values_of
from bot.directory.formats.settle import settle, source_of
from bot.directory.formats.source_line import line_of, source_in
from bot.directory.formats.terms import offers_for
from bot.directory.formats.weekly import DAYS, NotWeekly, weekly

_SPACE = uuid5(NAMESPACE_URL, "https://openreferral.org/repere")
_STATUS = {"live": "active", "paused": "temporarily closed"}
_PLANS = ("step_free", "toilets", "lift")
_ID, _OFFER, _SOURCE, _FLAG = "repere-id", "repere-offer", "repere-source", "repere-flag"
_FLAGS = ("by_nature", "overnight")


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
                for name in _PLANS
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
    yield _attribute(entry.id, _ID, entry.id)
    for offer in entry.one.offers:
        yield _attribute(entry.id, _OFFER, offer)
    for flag in _FLAGS:
        if flag in values:
            yield _attribute(entry.id, _FLAG, flag)
    for source in items(values, "sources"):
        yield _attribute(entry.id, _SOURCE, line_of(source))


def _attribute(service_id: str, kind: str, value: str) -> Object:
    made = _uuid(service_id, kind, value)
    return {"id": made, "link_entity": "service", "link_type": kind, "value": value}


def read(file: Path, terms: Terms) -> list[Row]:
    """The services of a page, numbered from 1; one service alone is a page, too."""
    document = load(file)
    if isinstance(document, dict) and "name" in document:
        document = [document]
    services = listed(file, document, ("contents", "services"))
    source = source_of("HSDS", file, text(document, "license"))
    return [_row(number, one, terms, source) for number, one in enumerate(services, 1)]


def _row(number: int, service: object, terms: Terms, source: Values) -> Row:
    said: list[Said] = []
    seen = text(service, "last_modified")[:10] or text(service, "assured_date")[:10]
    kinds = list(items(service, "attributes"))
    own = {
        kind: [text(one, "value") for one in kinds if text(one, "link_type") == kind]
        for kind in (_ID, _OFFER, _SOURCE, _FLAG)
    }
    theirs = [text(one, "taxonomy_term", "name") or text(one, "label") for one in kinds]
    offers = own[_OFFER] or offers_for(terms, "hsds", theirs)
    if not offers:
        words = ", ".join(one for one in theirs if one) or "none"
        said.append(Said("refused", "offers", f"nobody has said what these mean here: {words}"))
    alert = text(service, "alert")
    if alert:
        said.append(Said("refused", "alert", f"'{alert}': HSDS does not say until when"))
    values: Values = {
        "name": text(service, "name"),
        "organisation": text(service, "organization", "name"),
        "offers": list[object](offers),
        "status": _status(text(service, "status")),
        "website": text(service, "url"),
        "note": note_in(text(service, "description")),
        "doubt": doubt_in(text(service, "description")),
        "interpreters": _known(text(service, "interpretation_services"), "yes onsite phone"),
        "not_accepted": text(service, "eligibility_description"),
        "verified_on": text(service, "assured_date")[:10],
        "access": _access(service),
        "audience": {
            ours: text(service, name)
            for ours, name in (("age_min", "minimum_age"), ("age_max", "maximum_age"))
            if text(service, name)
        },
        "phones": [_our_phone(one) for one in items(service, "phones")],
        "languages": [_our_language(one) for one in items(service, "languages")],
        "sources": [source_in(line) for line in own[_SOURCE]],
        **{flag: "yes" for flag in own[_FLAG] if flag in _FLAGS},
        **_our_places(service, said),
        **_our_hours(service, said),
    }
    if "hours" in values:
        values["hours_seen_on"] = seen
    return settle(number, values, terms, source, service_id="".join(own[_ID][:1]), said=said)


def _status(theirs: str) -> str:
    return {"defunct": "closed", "inactive": "paused", "temporarily closed": "paused"}.get(
        theirs, "draft"
    )


def _known(word: str, allowed: str) -> str:
    return word if word in allowed.split() else ""


def _access(service: object) -> Values:
    modes = text(service, "application_process").split(", ")
    allowed = "walk_in appointment phone_first registration referral"
    papers = [text(one, "document") for one in items(service, "required_documents")]
    made: Values = {
        "mode": [mode for mode in modes if _known(mode, allowed)],
        "cost": _known(text(service, "fees_description"), "free low paid"),
        "papers": next((_known(one, "none any_id address_proof status_doc") for one in papers), ""),
    }
    return {name: value for name, value in made.items() if value}


def _our_phone(phone: Object) -> Values:
    kinds = "main switchboard urgent appointments team"
    kind = _known(text(phone, "description"), kinds)
    return {"number": text(phone, "number"), **({"kind": kind} if kind else {})}


def _our_language(language: Object) -> Values:
    modes = "staff peer interpreter_onsite interpreter_phone app"
    mode = _known(text(language, "note"), modes)
    return {"code": text(language, "code"), **({"mode": mode} if mode else {})}


def _our_places(service: object, said: list[Said]) -> Values:
    places = list(items(service, "service_at_locations"))
    stops = [one for one in places if text(one, "description") == "stop"]
    usual = [one for one in places if one not in stops]
    if len(usual) > 1:
        told = f"it is in {len(usual)} places; only the first was taken"
        said.append(Said("refused", "address", told))
    location = at(usual[0], "location") if usual else None
    address = next(items(location, "addresses"), {})
    built = {
        text(one, "description"): text(one, "details")
        for one in items(location, "accessibility")
        if text(one, "description") in _PLANS
    }
    return {
        "kind": "mobile" if stops else "",
        "address": text(address, "address_1"),
        "city": text(address, "city"),
        "postcode": text(address, "postal_code"),
        "lat": text(location, "latitude"),
        "lon": text(location, "longitude"),
        "location_precision": _known(text(location, "description"), "exact street area"),
        "find": text(location, "transportation"),
        "accessibility": built,
        "stops": [_our_stop(one) for one in stops],
    }


def _our_stop(stop: Object) -> Values:
    made = {
        "label": text(stop, "location", "name"),
        "lat": text(stop, "location", "latitude"),
        "lon": text(stop, "location", "longitude"),
        "directions": text(stop, "location", "transportation"),
        "hours": "".join(text(one, "description") for one in items(stop, "schedules")),
    }
    return {name: value for name, value in made.items() if value}


def _our_hours(service: object, said: list[Said]) -> Values:
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
            raise NotWeekly(f"'{text(one, 'freq')}' is not every week")
        for day in text(one, "byday").split(","):
            short = day.strip().capitalize()
            known = short if short in DAYS else day
            yield known, text(one, "opens_at"), text(one, "closes_at")


FORMAT = Format("hsds", (".json",), read, write)
