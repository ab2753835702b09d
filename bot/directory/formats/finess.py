"""FINESS, the register of health and social establishments: drafts of the kinds we look for.

The file is ``etalab-cs1100507`` (geolocated) or ``etalab-cs1100502`` of data.gouv.fr, Licence
Ouverte 2.0: ``;``, no headings, a first line ``finess;etalab;…;date``, then a line ``structureet``
of 31 fields an establishment and one ``geolocalisation`` of its point. Files that others made of it
have headings. Its points are not taken: they are in Lambert 93, and their precision differs.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from bot.directory.formats.address_in import town as town_name
from bot.directory.formats.csv import decoded
from bot.directory.formats.format import FileRefused, Format, Row, Terms, Values
from bot.directory.formats.offers_in import offers_by_words
from bot.directory.formats.settle import settle

NAME = "finess"
DEPARTMENTS = ("75", "92", "93", "94")
_ORDER = (
    *("structureet", "nofinesset", "nofinessej", "rs", "rslongue", "complrs", "compldistrib"),
    *("numvoie", "typvoie", "voie", "compvoie", "lieuditbp", "commune", "departement"),
    *("libdepartement", "ligneacheminement", "telephone", "telecopie", "categetab"),
)
_WHOLE = (len(_ORDER), 31, 32)
"""How many cells a whole line has: the first of them, all, or all with the school's number."""
_STREETS = {
    "R": "rue", "AV": "avenue", "BD": "boulevard", "PL": "place", "IMP": "impasse",
    "PAS": "passage", "QU": "quai", "SQ": "square", "ALL": "allée", "CHE": "chemin",
    "CRS": "cours", "RTE": "route",
}  # fmt: skip
_TWICE = re.compile("[ÃÂ][^A-Za-z ]")
_TOWN = re.compile(r"(\d{5})\s+(.+?)(?:\s+CEDEX.*)?")


class Registered(NamedTuple):
    """One establishment of the kinds we look for; ``line`` is its line in the file, from 1."""

    line: int
    number: str
    category: str
    name: str
    address: str
    find: str
    postcode: str
    city: str
    phone: str
    day: str


def registered(file: Path, categories: Collection[str]) -> Iterator[Registered]:
    """The establishments of these categories in our departments. FileRefused if it is no FINESS.

    The categories (nomenclature of FINESS) are those that ``exchange.yaml`` has an offer for.
    """
    table = _table(file)
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
        raise FileRefused(
            file, "ce n’est pas un fichier de FINESS : ni « nofinesset » ni « structureet »"
        )


def _table(file: Path) -> list[list[str]]:
    lines = [_once(line) for line in decoded(file)[0].splitlines()]
    mark = max(";,", key=lines[0].count) if lines else ";"
    return [_cells(line, mark) for line in lines]


def _cells(line: str, mark: str) -> list[str]:
    """The cells of one line by itself; a stray quote in a name parts nothing and joins nothing."""
    plain = line.split(mark)
    if plain[0].strip('"') == "structureet" and len(plain) in _WHOLE:
        return [cell.strip('"') for cell in plain]
    return next(csv.reader([line], delimiter=mark), [])


def _once(line: str) -> str:
    """A line, also of a file that was written in UTF-8 twice over, as published ones have been."""
    if _TWICE.search(line):
        for encoding in ("cp1252", "latin-1"):
            with suppress(UnicodeError):
                return line.encode(encoding).decode("utf-8")
    return line


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
        one.get("compldistrib", ""),
        town[1] if town else "",
        town_name(town[2]) if town else "",
        one.get("telephone", ""),
        day,
    )


def read(file: Path, terms: Terms) -> list[Row]:
    """A draft for each establishment of ours; all others are no concern of this directory."""
    return [_row(one, terms) for one in registered(file, terms.words.get(NAME, {}))]


def _row(one: Registered, terms: Terms) -> Row:
    values: Values = {
        "name": one.name,
        "address": one.address,
        "postcode": one.postcode,
        "city": one.city,
        "find": one.find,
        "phones": [one.phone] if one.phone else [],
    }
    said = offers_by_words(values, terms, NAME, [one.category])
    title = f"FINESS {one.number}"
    source: Values = {"title": title, "date": one.day, "licence": "Licence Ouverte 2.0"}
    return settle(one.line, values, terms, source, said=said)


FORMAT = Format(NAME, (".csv",), read)
