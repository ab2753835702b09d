"""Services of data·inclusion v1 as drafts; what the schema has no field for stands beside them."""

from __future__ import annotations

from pathlib import Path

from bot.directory.access import Papers
from bot.directory.formats.described import doubt_in, note_in
from bot.directory.formats.document import Object, at, items, load, plain, text, words
from bot.directory.formats.format import FileRefused, Row, Terms, Values
from bot.directory.formats.offers_in import offers_by_words
from bot.directory.formats.settle import settle, source_of

NAME = "data-inclusion"
SOURCE = "repere"
PAPERS: dict[Papers, str] = {
    "none": "Aucun papier demandé",
    "any_id": "Une pièce d’identité",
    "address_proof": "Un justificatif de domicile",
    "status_doc": "Un titre de séjour ou une attestation",
}
MODES = {"walk_in": "se-presenter", "phone_first": "telephoner"}
BESIDE = (
    "name_i18n",
    "networks",
    "summary",
    "by_nature",
    "overnight",
    "offers",
    "languages",
    "location_precision",
    "sources",
    "contains_odbl",
)


def read(file: Path, terms: Terms) -> list[Row]:
    """The services, numbered from 1, with what only their structure says."""
    document = load(file)
    found = document if isinstance(document, list) else at(document, "services")
    if not isinstance(found, list):
        raise FileRefused(file, "il devrait contenir une liste, ou une sous « services »")
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
    ours = plain(at(beside, service_id)) if producer == SOURCE else None
    own: Values = ours if isinstance(ours, dict) else {}
    description = text(service, "description")
    changed = text(service, "date_maj")[:10]
    values: Values = {
        "name": text(service, "nom"),
        "organisation": text(structure, "nom"),
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
        **{name: value for name, value in own.items() if name in BESIDE},
    }
    themes = words(service, "thematiques")
    said = [] if "offers" in own else offers_by_words(values, terms, NAME, themes)
    dated = {**source, "date": changed} if changed else source
    wanted = service_id if producer == SOURCE else ""
    return settle(number, values, terms, dated, service_id=wanted, said=said)


def _either(service: object, structure: object, name: str) -> str:
    return text(service, name) or text(structure, name)


def _our_place(service: object, structure: object) -> Values:
    """Where it is: all of it from the service, or all from the structure, never mixed."""
    placed = ("adresse", "commune", "code_postal", "latitude")
    one = service if any(text(service, name) for name in placed) else structure
    names = ("address", "adresse"), ("city", "commune"), ("postcode", "code_postal")
    point = ("lat", "latitude"), ("lon", "longitude"), ("insee", "code_insee")
    return {ours: text(one, theirs) for ours, theirs in (*names, *point)}


def _access(service: object) -> Values:
    papers = text(service, "conditions_acces")
    modes = {theirs: ours for ours, theirs in MODES.items()}
    made: Values = {
        "cost": {"gratuit": "free", "payant": "paid"}.get(text(service, "frais"), ""),
        "papers": next((ours for ours, said in PAPERS.items() if said == papers), ""),
        "mode": [modes[one] for one in words(service, "modes_mobilisation") if one in modes],
    }
    return {name: value for name, value in made.items() if value}


def _not_accepted(told: str) -> str:
    mark = "Non acceptés : "
    return told.removeprefix(mark) if told.startswith(mark) else ""
