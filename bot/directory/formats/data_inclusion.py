"""data·inclusion v1, the French schema of social services: one JSON with structures and services.

https://gip-inclusion.github.io/data-inclusion-schema/. What is written is validated with the
schema's own package (extra ``interop``). The schema has no field for languages, for our offers or
for sources; they stand beside, under ``repere``, which other readers pass over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.directory.access import Papers
from bot.directory.formats.described import described, doubt_in, note_in
from bot.directory.formats.document import Object, at, items, load, plain, save, text, words
from bot.directory.formats.format import Entry, FileRefused, Format, Row, Said, Terms, Values
from bot.directory.formats.leaving import LICENCE, values_of
from bot.directory.formats.settle import settle, source_of
from bot.directory.formats.terms import offers_for
from bot.directory.schema import ServiceSource

NAME = "data-inclusion"
_SOURCE = "repere"
_FEES = {"free": "gratuit", "low": "payant", "paid": "payant"}
_PAPERS: dict[Papers, str] = {
    "none": "Aucun papier demandé",
    "any_id": "Une pièce d’identité",
    "address_proof": "Un justificatif de domicile",
    "status_doc": "Un titre de séjour ou une attestation",
}
_MODES = {"walk_in": "se-presenter", "phone_first": "telephoner"}
_BESIDE = (
    "by_nature",
    "overnight",
    "offers",
    "languages",
    "location_precision",
    "sources",
    "contains_odbl",
)
_LATEST = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def write(entries: Sequence[Entry], file: Path, terms: Terms) -> list[str]:
    """Write what the schema takes; the rest is left out and named. FileRefused without it."""
    structures, services, beside, left = dict[str, Object](), list[Object](), {}, list[str]()
    for entry in entries:
        on = changed_on(entry.one)
        if on is None:
            left.append(f"{entry.id}: data·inclusion wants a date, and nobody knows how old it is")
            continue
        structure, service = _structure(entry, on), _service(entry, on, terms)
        wrong = _faults(file, structure, service)
        if wrong:
            left.append(f"{entry.id}: {wrong}")
            continue
        structures[text(structure, "id")] = structure
        services.append(service)
        values = values_of(entry.one)
        beside[entry.id] = {name: values[name] for name in _BESIDE if name in values}
    document = {
        "licence": LICENCE,
        "structures": list(structures.values()),
        "services": services,
        "repere": beside,
    }
    save(document, file)
    return left


def changed_on(one: ServiceSource) -> date | None:
    """The day from which the record is at least: of a month or a year its first day."""
    if one.verified_on or one.hours_seen_on:
        return one.verified_on or one.hours_seen_on
    found = _LATEST.fullmatch(one.latest_evidence)
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1)) if found else None
    except ValueError:
        return None


def _structure(entry: Entry, on: date) -> Object:
    """The structure of a service: the same place, named for the organisation."""
    one = entry.one
    made: Object = {
        "source": _SOURCE,
        "id": f"{_SOURCE}--{entry.id}",
        "nom": (one.organisation or one.name).rstrip("."),
        "date_maj": on.isoformat(),
        "site_web": one.website,
        **_place(one),
    }
    return _said(made)


def _service(entry: Entry, on: date, terms: Terms) -> Object:
    one = entry.one
    made: Object = {
        "source": _SOURCE,
        "structure_id": f"{_SOURCE}--{entry.id}",
        "id": f"{_SOURCE}--{entry.id}",
        "nom": one.name.rstrip("."),
        "description": described(one),
        "date_maj": on.isoformat(),
        "thematiques": _themes(one, terms),
        "frais": _FEES.get(one.access.cost or ""),
        "publics": ["femmes"] if one.audience.gender == "women_only" else None,
        "publics_precisions": one.not_accepted and f"Non acceptés : {one.not_accepted}",
        "conditions_acces": _PAPERS[one.access.papers] if one.access.papers else None,
        "complement_adresse": one.find,
        "modes_accueil": ["a-distance" if one.kind == "phone" else "en-presentiel"],
        "modes_mobilisation": sorted({_MODES[mode] for mode in one.access.mode if mode in _MODES}),
        "horaires_accueil": one.hours,
        **_place(one),
    }
    return _said(made)


def _place(one: ServiceSource) -> Object:
    """Where it is; a point that is only that of an area would be read as exact, and stays here."""
    area = one.location_precision == "area"
    return {
        "commune": one.city,
        "code_postal": one.postcode,
        "adresse": one.address,
        "latitude": None if area else one.lat,
        "longitude": None if area else one.lon,
        "telephone": one.phones[0].number if one.phones else None,
    }


def _said(made: Object) -> Object:
    return {name: value for name, value in made.items() if value not in (None, "", [])}


def _themes(one: ServiceSource, terms: Terms) -> list[str]:
    known = terms.words.get(NAME, {})
    return sorted(theme for theme, ours in known.items() if set(ours) & set(one.offers))


def _faults(file: Path, structure: Object, service: Object) -> str:
    """The first reason why the schema does not take them; empty if it does."""
    try:
        from data_inclusion.schema import v1  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as fault:
        why = "data·inclusion wants to be validated: pip install 'repere[interop]'"
        raise FileRefused(file, why) from fault
    for model, value in ((v1.Structure, structure), (v1.Service, service)):
        try:
            model.model_validate(value)
        except ValueError as fault:  # pydantic's ValidationError is one
            return " ".join(str(fault).split("For further")[0].split())
    return ""


def read(file: Path, terms: Terms) -> list[Row]:
    """The services, numbered from 1, with what only their structure says."""
    document = load(file)
    found = document if isinstance(document, list) else at(document, "services")
    if not isinstance(found, list):
        raise FileRefused(file, "it should hold a list of services, or one under 'services'")
    structures = {text(one, "id"): one for one in items(document, "structures")}
    source = source_of("data·inclusion", file, text(document, "licence"))
    beside = at(document, "repere")
    return [
        _row(number, one, structures, beside, terms, source) for number, one in enumerate(found, 1)
    ]


def _row(
    number: int,
    service: object,
    structures: dict[str, Object],
    beside: object,
    terms: Terms,
    source: Values,
) -> Row:
    structure = structures.get(text(service, "structure_id"), {})
    producer, _, service_id = text(service, "id").partition("--")
    ours = plain(at(beside, service_id)) if producer == _SOURCE else None
    own: Values = ours if isinstance(ours, dict) else {}
    said: list[Said] = []
    themes = words(service, "thematiques")
    offers = offers_for(terms, NAME, themes)
    if not offers and "offers" not in own:
        told = ", ".join(themes) or "none"
        said.append(Said("refused", "offers", f"nobody has said what these mean here: {told}"))
    description = text(service, "description")
    changed = text(service, "date_maj")[:10]
    values: Values = {
        "name": text(service, "nom"),
        "organisation": text(structure, "nom"),
        "offers": list[object](offers),
        "note": note_in(description),
        "doubt": doubt_in(description),
        "website": text(structure, "site_web") or text(service, "lien_source"),
        "find": _either(service, structure, "complement_adresse"),
        "hours": _either(service, structure, "horaires_accueil"),
        "hours_seen_on": changed,
        "kind": "phone" if words(service, "modes_accueil") == ["a-distance"] else "",
        "access": _access(service),
        "audience": {"gender": "women_only"} if words(service, "publics") == ["femmes"] else {},
        "not_accepted": _not_accepted(text(service, "publics_precisions")),
        "phones": [phone] if (phone := _either(service, structure, "telephone")) else [],
        **_our_place(service, structure),
        **{name: value for name, value in own.items() if name in _BESIDE},
    }
    dated = {**source, "date": changed} if changed else source
    wanted = service_id if producer == _SOURCE else ""
    return settle(number, values, terms, dated, service_id=wanted, said=said)


def _either(service: object, structure: object, name: str) -> str:
    return text(service, name) or text(structure, name)


def _our_place(service: object, structure: object) -> Values:
    """Where it is: all of it from the service, or all from the structure, never mixed."""
    placed = ("adresse", "commune", "code_postal", "latitude")
    one = service if any(text(service, name) for name in placed) else structure
    names = ("address", "adresse"), ("city", "commune"), ("postcode", "code_postal")
    point = ("lat", "latitude"), ("lon", "longitude")
    return {ours: text(one, theirs) for ours, theirs in (*names, *point)}


def _access(service: object) -> Values:
    papers = text(service, "conditions_acces")
    modes = {theirs: ours for ours, theirs in _MODES.items()}
    made: Values = {
        "cost": {"gratuit": "free", "payant": "paid"}.get(text(service, "frais"), ""),
        "papers": next((ours for ours, said in _PAPERS.items() if said == papers), ""),
        "mode": [modes[one] for one in words(service, "modes_mobilisation") if one in modes],
    }
    return {name: value for name, value in made.items() if value}


def _not_accepted(told: str) -> str:
    mark = "Non acceptés : "
    return told.removeprefix(mark) if told.startswith(mark) else ""


FORMAT = Format(NAME, (".json",), read, write)
