"""Services of HSDS 3.0 as drafts: those that we wrote, and those of anybody else."""

from __future__ import annotations

from pathlib import Path

from bot.directory.formats.described import doubt_in, note_in
from bot.directory.formats.document import Object, at, items, listed, load, text
from bot.directory.formats.format import Row, Said, Terms, Values
from bot.directory.formats.hsds_times import hours
from bot.directory.formats.offers_in import offers_by_words
from bot.directory.formats.settle import settle, source_of
from bot.directory.formats.source_line import source_in

OWN_ID, OWN_OFFER = "repere-id", "repere-offer"
OWN_SOURCE, OWN_FLAG, OWN_STOP = "repere-source", "repere-flag", "repere-stop"
OWN_SEEN, OWN_PRECISION = "repere-hours-seen-on", "repere-precision"
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
    kinds = list(items(service, "attributes"))
    own = {
        kind: [text(one, "value") for one in kinds if text(one, "link_type") == kind]
        for kind in (OWN_ID, OWN_OFFER, OWN_SOURCE, OWN_FLAG, OWN_SEEN, OWN_PRECISION)
    }
    theirs = [text(one, "taxonomy_term", "name") or text(one, "label") for one in kinds]
    alert = text(service, "alert")
    if alert:
        said.append(Said("refused", "alert", f"« {alert} » : HSDS ne dit pas jusqu’à quand"))
    values: Values = {
        "name": text(service, "name"),
        "organisation": text(service, "organization", "name"),
        "status": _status(text(service, "status")),
        "website": text(service, "url"),
        "note": note_in(text(service, "description")),
        "doubt": doubt_in(text(service, "description")),
        "interpreters": _known(text(service, "interpretation_services"), "yes onsite phone"),
        "not_accepted": text(service, "eligibility_description"),
        "verified_on": text(service, "assured_date")[:10],
        "location_precision": "".join(own[OWN_PRECISION][:1]),
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
        **hours(service, said),
    }
    if own[OWN_OFFER]:
        values["offers"] = list[object](own[OWN_OFFER])
    else:
        said += offers_by_words(values, terms, "hsds", theirs)
    if "hours" in values:
        values["hours_seen_on"] = "".join(own[OWN_SEEN][:1]) or _looked_at(service)
    return settle(number, values, terms, source, service_id="".join(own[OWN_ID][:1]), said=said)


def _looked_at(service: object) -> str:
    """The day on which somebody assured it, else of its last change."""
    return text(service, "assured_date")[:10] or text(service, "last_modified")[:10]


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
    stops = [one for one in places if any(_is_stop(mark) for mark in items(one, "attributes"))]
    usual = [one for one in places if one not in stops]
    if len(usual) > 1:
        told = f"ce service est en {len(usual)} lieux ; seul le premier est pris"
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
        "find": text(location, "transportation"),
        "accessibility": built,
        "stops": [_our_stop(one) for one in stops],
    }


def _is_stop(mark: Object) -> bool:
    return text(mark, "link_type") == OWN_STOP


def _our_stop(stop: Object) -> Values:
    made = {
        "label": text(stop, "location", "name"),
        "lat": text(stop, "location", "latitude"),
        "lon": text(stop, "location", "longitude"),
        "directions": text(stop, "location", "transportation"),
        "hours": "".join(text(one, "description") for one in items(stop, "schedules")),
    }
    return {name: value for name, value in made.items() if value}
