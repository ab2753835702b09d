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

from bot.directory.formats.data_inclusion_in import (
    BESIDE,
    MODES,
    NAME,
    PAPERS,
    SOURCE,
    read,
)
from bot.directory.formats.described import described
from bot.directory.formats.document import Object, save, text
from bot.directory.formats.format import Entry, FileRefused, Format, Terms
from bot.directory.formats.leaving import LICENCE, values_of
from bot.directory.schema import ServiceSource

_FEES = {"free": "gratuit", "low": "payant", "paid": "payant"}
_LATEST = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def write(entries: Sequence[Entry], file: Path, terms: Terms) -> list[str]:
    """Write what the schema takes; the rest is left out and named. FileRefused without it."""
    structures, services, beside, left = dict[str, Object](), list[Object](), {}, list[str]()
    for entry in entries:
        on = changed_on(entry.one)
        if on is None:
            left.append(
                f"{entry.id} : data·inclusion veut une date, et on ne sait pas de quand il est"
            )
            continue
        structure, service = _structure(entry, on), _service(entry, on, terms)
        wrong = _faults(file, structure, service)
        if wrong:
            left.append(f"{entry.id} : {wrong}")
            continue
        structures[text(structure, "id")] = structure
        services.append(service)
        values = values_of(entry.one)
        beside[entry.id] = {name: values[name] for name in BESIDE if name in values}
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
        "source": SOURCE,
        "id": f"{SOURCE}--{entry.id}",
        "nom": (one.organisation or one.name).rstrip("."),
        "date_maj": on.isoformat(),
        "site_web": one.website,
        **_place(one),
    }
    return _said(made)


def _service(entry: Entry, on: date, terms: Terms) -> Object:
    one = entry.one
    made: Object = {
        "source": SOURCE,
        "structure_id": f"{SOURCE}--{entry.id}",
        "id": f"{SOURCE}--{entry.id}",
        "nom": one.name.rstrip("."),
        "description": described(one),
        "date_maj": on.isoformat(),
        "thematiques": _themes(one, terms),
        "frais": _FEES.get(one.access.cost or ""),
        "publics": ["femmes"] if one.audience.gender == "women_only" else None,
        "publics_precisions": one.not_accepted and f"Non acceptés : {one.not_accepted}",
        "conditions_acces": PAPERS[one.access.papers] if one.access.papers else None,
        "complement_adresse": one.find,
        "modes_accueil": ["a-distance" if one.kind == "phone" else "en-presentiel"],
        "modes_mobilisation": sorted({MODES[mode] for mode in one.access.mode if mode in MODES}),
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
        "code_insee": one.insee,
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
        why = "data·inclusion se vérifie avec : pip install 'repere[interop]'"
        raise FileRefused(file, why) from fault
    for model, value in ((v1.Structure, structure), (v1.Service, service)):
        try:
            model.model_validate(value)
        except ValueError as fault:  # pydantic's ValidationError is one
            return " ".join(str(fault).split("For further")[0].split())
    return ""


FORMAT = Format(NAME, (".json",), read, write)
