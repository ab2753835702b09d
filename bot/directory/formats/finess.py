"""FINESS, the register of health and social establishments: drafts of the kinds we look for.

The file is ``etalab-cs1100507`` (geolocated) or ``etalab-cs1100502`` of data.gouv.fr, Licence
Ouverte 2.0: ``;``, one establishment a line, with or without headings. Its points are not taken:
they are in Lambert 93, and their precision differs. Phones and names are as registered.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.directory.formats.csv import cells, decoded
from bot.directory.formats.format import FileRefused, Format, Row, Said, Terms, Values
from bot.directory.formats.settle import settle
from bot.directory.formats.terms import offers_for

NAME = "finess"
DEPARTMENTS = ("75", "92", "93", "94")
_ORDER = (
    *("structureet", "nofinesset", "nofinessej", "rs", "rslongue", "complrs", "compldistrib"),
    *("numvoie", "typvoie", "voie", "compvoie", "lieuditbp", "commune", "departement"),
    *("libdepartement", "ligneacheminement", "telephone", "telecopie", "categetab"),
)
_STREETS = {
    "R": "rue", "AV": "avenue", "BD": "boulevard", "PL": "place", "IMP": "impasse",
    "PAS": "passage", "QU": "quai", "SQ": "square", "ALL": "allée", "CHE": "chemin",
    "CRS": "cours", "RTE": "route",
}  # fmt: skip
_TOWN = re.compile(r"(\d{5})\s+(.+?)(?:\s+CEDEX.*)?")


class Registered(NamedTuple):
    """One establishment of the kinds we look for; ``line`` is its line in the file, from 1."""

    line: int
    number: str
    category: str
    name: str
    address: str
    postcode: str
    city: str
    phone: str
    day: str


def registered(file: Path, categories: Collection[str]) -> Iterator[Registered]:
    """The establishments of these categories in our departments. FileRefused if it is no FINESS.

    The categories (nomenclature of FINESS) are those that ``exchange.yaml`` has an offer for.
    """
    text, _ = decoded(file)
    table = cells(text)
    names: Sequence[str] = _ORDER
    day = "undated"
    known = False
    for line, row in enumerate(table, 1):
        head = [cell.strip().casefold() for cell in row]
        if "nofinesset" in head:
            names, known = head, True
        elif head[:2] == ["finess", "etalab"]:
            day, known = (row[3] if len(row) > 3 else day), True
        elif len(row) >= len(names) or known:
            one = dict(zip(names, (cell.strip() for cell in row), strict=False))
            known = known or one.get("structureet") == "structureet"
            if _wanted(one, categories):
                yield _registered(line, one, day)
    if not known:
        raise FileRefused(file, "it is no file of FINESS: no 'nofinesset' and no 'structureet'")


def _wanted(one: dict[str, str], categories: Collection[str]) -> bool:
    return one.get("departement", "") in DEPARTMENTS and one.get("categetab", "") in categories


def _registered(line: int, one: dict[str, str], day: str) -> Registered:
    town = _TOWN.fullmatch(one.get("ligneacheminement", ""))
    street = _STREETS.get(one.get("typvoie", ""), one.get("typvoie", ""))
    parts = (one.get("numvoie", ""), one.get("compvoie", ""), street, one.get("voie", ""))
    return Registered(
        line,
        one.get("nofinesset", ""),
        one.get("categetab", ""),
        one.get("rslongue", "") or one.get("rs", ""),
        " ".join(part for part in parts if part),
        town[1] if town else "",
        town[2].title() if town else "",
        one.get("telephone", ""),
        day,
    )


def read(file: Path, terms: Terms) -> list[Row]:
    """A draft for each establishment of ours; all others are no concern of this directory."""
    return [_row(one, terms) for one in registered(file, terms.words.get(NAME, {}))]


def _row(one: Registered, terms: Terms) -> Row:
    said: list[Said] = []
    phone = one.phone
    if re.fullmatch(r"[1-9]\d{8}", phone):  # a spreadsheet program took the zero off
        phone = f"0{phone}"
        said.append(Said("repaired", "phones", f"'{one.phone}' → '{phone}'"))
    values: Values = {
        "name": one.name,
        "offers": list[object](offers_for(terms, NAME, [one.category])),
        "address": one.address,
        "postcode": one.postcode,
        "city": one.city,
        "phones": [phone] if phone else [],
    }
    title = f"FINESS {one.number}"
    source: Values = {"title": title, "date": one.day, "licence": "Licence Ouverte 2.0"}
    return settle(one.line, values, terms, source, said=said)


FORMAT = Format(NAME, (".csv",), read)
