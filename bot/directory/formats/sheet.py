"""A table of services with French headings, as outreach workers keep it: for CSV and XLSX."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.directory.formats.format import Entry, FileRefused, Row, Said, Terms, Values
from bot.directory.formats.leaving import LICENCE, values_of
from bot.directory.formats.settle import settle, source_of
from bot.directory.formats.source_line import line_of, source_in
from bot.languages.fold import fold
from bot.source.problem import meant

_BETWEEN = re.compile(r"\s*[;,\n]\s*")
_YES_NO = {"oui": "yes", "o": "yes", "yes": "yes", "x": "yes", "non": "no", "n": "no", "no": "no"}
_FRENCH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_EXCEL_DAY = re.compile(r"(\d{4}-\d\d-\d\d)[T ]00:00(:00)?")
Many = str | list[str]


class Column(NamedTuple):
    """A heading, other headings that mean the same, the field, and how a cell is read."""

    heading: str
    field: str
    others: tuple[str, ...] = ()
    kind: str = "text"


COLUMNS: tuple[Column, ...] = (
    Column("identifiant", "id", ("id",)),
    Column("nom", "name", ("name", "lieu", "structure")),
    Column("organisation", "organisation", ("association", "gestionnaire")),
    Column("genre", "kind", ("type de lieu",)),
    Column("services", "offers", ("offres", "prestations"), "list"),
    Column("état", "status", ("statut",)),
    Column("adresse", "address", ("rue",)),
    Column("code postal", "postcode", ("cp",), "postcode"),
    Column("ville", "city", ("commune",)),
    Column("latitude", "lat", ("lat",), "degrees"),
    Column("longitude", "lon", ("lon", "lng"), "degrees"),
    Column("précision du point (m)", "location_error_m"),
    Column("précision du lieu", "location_precision"),
    Column("stations", "stations", ("métro",), "list"),
    Column("comment trouver", "find", ("accès", "repères")),
    Column("téléphones", "phones", ("téléphone", "tél", "numéro"), "list"),
    Column("site", "website", ("site web", "site internet")),
    Column("horaires", "hours", ("heures", "heures d’ouverture")),
    Column("remarque sur les horaires", "hours_note"),
    Column("horaires vus le", "hours_seen_on", ("date des horaires",), "day"),
    Column("vérifié le", "verified_on", ("vérifié",), "day"),
    Column("horaires valables jusqu’au", "valid_to", (), "day"),
    Column("nuit", "overnight", (), "yes"),
    Column("ouvert par nature", "by_nature", (), "yes"),
    Column("à revoir tous les (jours)", "review_every_days"),
    Column("langues", "languages", (), "list"),
    Column("interprètes", "interpreters", ("interprète",), "yes"),
    Column("comment venir", "access.mode", ("rendez-vous",), "list"),
    Column("anonyme", "access.anonymous", (), "yes"),
    Column("papiers", "access.papers", ("papiers demandés",)),
    Column("couverture santé", "access.health_cover"),
    Column("statuts acceptés", "access.status_welcome", (), "list"),
    Column("prix", "access.cost", ("coût",)),
    Column("animaux", "access.animals", ("chiens",), "yes"),
    Column("public", "audience.gender", ("femmes ou hommes",)),
    Column("âge minimum", "audience.age_min", ("âge min",)),
    Column("âge maximum", "audience.age_max", ("âge max",)),
    Column("exclusif", "audience.exclusivity"),
    Column("groupes", "audience.groups", (), "list"),
    Column("sans marche", "accessibility.step_free", ("accessible fauteuil",), "yes"),
    Column("toilettes adaptées", "accessibility.toilets", (), "yes"),
    Column("ascenseur", "accessibility.lift", (), "yes"),
    Column("sur place", "amenities", ("équipements",), "list"),
    Column("non acceptés", "not_accepted"),
    Column("alerte", "alert"),
    Column("alerte jusqu’au", "alert_until", (), "day"),
    Column("note", "note", ("remarque", "remarques")),
    Column("à apporter", "bring"),
    Column("doute", "doubt"),
    Column("données odbl", "contains_odbl", (), "yes"),
    Column("sources", "sources", ("source",), "sources"),
    Column("licence de la base", "", ("licence",)),
)
_BY_HEADING = {fold(one): column for column in COLUMNS for one in (column.heading, *column.others)}


def table(entries: Sequence[Entry]) -> Iterator[list[str]]:
    """The headings, then a row a service. Only what a column has place for."""
    yield [column.heading for column in COLUMNS]
    for entry in entries:
        values = {**values_of(entry.one), "id": entry.id, "": LICENCE}
        yield [_cell(_at(values, column.field), column) for column in COLUMNS]


def rows(
    file: Path, cells: Sequence[Sequence[str]], terms: Terms, title: str, said: Sequence[Said] = ()
) -> list[Row]:
    """The rows of a sheet. Raises FileRefused if the first row holds no heading we know.

    ``said`` is what was done to the whole file; it is told with the first row.
    """
    head = [fold(cell) for cell in cells[0]] if cells else []
    columns = [_BY_HEADING.get(one) for one in head]
    names = [one.field for one in columns if one]
    if "name" not in names:
        raise FileRefused(file, "the first row should hold headings, one of them 'nom'")
    unknown = [
        Said("refused", cells[0][at], f"no column '{cells[0][at]}'{_near(head[at])}")
        for at, column in enumerate(columns)
        if column is None and head[at]
    ]
    found = [Row(1, "", {} if not unknown else None, (*said, *unknown))] if said or unknown else []
    for number, row in enumerate(cells[1:], 2):
        if any(cell.strip() for cell in row):
            found.append(_row(number, row, columns, file, terms, title))
    return found


def _near(heading: str) -> str:
    return meant(heading, _BY_HEADING)


def _row(
    number: int,
    cells: Sequence[str],
    columns: Sequence[Column | None],
    file: Path,
    terms: Terms,
    title: str,
) -> Row:
    values: Values = {}
    said: list[Said] = []
    for column, cell in zip(columns, cells, strict=False):
        text = cell.replace("_x000D_", "").replace("\r\n", "\n").strip()
        if column is None or not column.field or not text:
            continue
        value = _READ[column.kind](text)
        if value != text and column.kind not in ("list", "yes", "sources"):
            said.append(Said("repaired", column.field, f"'{text}' → '{value}'"))
        _put(values, column.field, value)
    service_id = str(values.pop("id", ""))
    source = source_of(title, file, "")
    return settle(number, values, terms, source, service_id=service_id, said=said)


def _put(values: Values, path: str, value: object) -> None:
    first, _, rest = path.partition(".")
    if not rest:
        values[first] = value
        return
    inner = values.setdefault(first, {})
    assert isinstance(inner, dict)
    inner[rest] = value


def _at(values: Values, path: str) -> object:
    first, _, rest = path.partition(".")
    value = values.get(first)
    return value.get(rest) if rest and isinstance(value, dict) else None if rest else value


def _cell(value: object, column: Column) -> str:
    if value is None:
        return ""
    if column.kind == "sources" and isinstance(value, list):
        return "\n".join(line_of(one) for one in value)
    if isinstance(value, list):
        return ", ".join(_word(one) for one in value)
    text = str(value)
    return {"yes": "oui", "no": "non"}.get(text, text) if column.kind == "yes" else text


def _word(value: object) -> str:
    """The main word of a part: of a telephone its number, of a language its code."""
    if isinstance(value, dict):
        return str(value.get("number") or value.get("code") or "")
    return str(value)


def _many(text: str) -> list[object]:
    return [one for one in _BETWEEN.split(text) if one]


def _day(text: str) -> str:
    french = _FRENCH_DAY.fullmatch(text)
    if french:
        return f"{french[3]}-{int(french[2]):02}-{int(french[1]):02}"
    excel = _EXCEL_DAY.fullmatch(text)
    return excel[1] if excel else text


def _postcode(text: str) -> str:
    return re.sub(r"\s|\.0$", "", text)


def _sources(text: str) -> list[object]:
    return [source_in(line) for line in text.split("\n") if line.strip()]


_READ: dict[str, Callable[[str], object]] = {
    "text": lambda text: text,
    "list": _many,
    "postcode": _postcode,
    "degrees": lambda text: text.replace(",", "."),
    "day": _day,
    "yes": lambda text: _YES_NO.get(text.casefold(), text),
    "sources": _sources,
}
