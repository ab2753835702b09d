"""Services of HSDS 3.0 as drafts: those that we wrote, and those of anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.directory.formats.described import doubt_in, note_in
from bot.directory.formats.document import Object, at, items, listed, load, text
from bot.directory.formats.format import Row, Said, Terms, Values
from bot.directory.formats.settle import settle, source_of
from bot.directory.formats.source_line import source_in
from bot.directory.formats.terms import offers_for
from bot.directory.formats.weekly import DAYS, NotWeekly, weekly

OWN_ID, OWN_OFFER = "repere-id", "repere-offer"
OWN_SOURCE, OWN_FLAG = "repere-source", "repere-flag"
"""What HSDS has no field for stands in ``attributes``, under these types of link."""
FLAGS = ("by_nature", "overnight")
PLANS = ("step_free", "toilets", "lift")


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
        for kind in (OWN_ID, OWN_OFFER, OWN_SOURCE, OWN_FLAG)
    }
    theirs = [text(one, "taxonomy_term", "name") or text(one, "label") for one in kinds]
    offers = own[OWN_OFFER] or offers_for(terms, "hsds", theirs)
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
        "sources": [source_in(line) for line in own[OWN_SOURCE]],
        **{flag: "yes" for flag in own[OWN_FLAG] if flag in FLAGS},
        **_our_places(service, said),
        **_our_hours(service, said),
    }
    if "hours" in values:
        values["hours_seen_on"] = seen
    return settle(number, values, terms, source, service_id="".join(own[OWN_ID][:1]), said=said)


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
        if text(one, "description") in PLANS
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
