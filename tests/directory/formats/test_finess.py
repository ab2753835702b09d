"""FINESS: its file as data.gouv.fr gives it, and with headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.directory.formats.finess import FORMAT, read, registered
from bot.directory.formats.format import FileRefused
from tests.directory.formats.making import TERMS, told, written

HEAD = "finess;etalab;93;2026-11-10\n"


def line(**other: str) -> str:
    """One establishment of the register, as its file writes it."""
    one = {
        "structureet": "structureet", "nofinesset": "750000001", "nofinessej": "750000002",
        "rs": "CAARUD X", "rslongue": "CAARUD EXEMPLE", "complrs": "", "compldistrib": "",
        "numvoie": "1", "typvoie": "R", "voie": "EXEMPLE", "compvoie": "", "lieuditbp": "",
        "commune": "110", "departement": "75", "libdepartement": "PARIS",
        "ligneacheminement": "75010 PARIS CEDEX 10", "telephone": "0100000000", "telecopie": "",
        "categetab": "178", "libcategetab": "C.A.A.R.U.D.", "categagretab": "4604",
        "libcategagretab": "Autres", "siret": "", "codeape": "", "codemft": "34", "libmft": "ARS",
        "codesph": "", "libsph": "", "dateouv": "2006-07-01", "dateautor": "2006-07-01",
        "datemaj": "2026-01-05",
    }  # fmt: skip
    return ";".join({**one, **other}.values()) + "\n"


def test_an_establishment_becomes_a_draft_with_its_number_and_licence(tmp_path: Path) -> None:
    [row] = read(written(tmp_path / "a.csv", HEAD + line()), TERMS)
    assert (row.number, row.id) == (2, "caarud-exemple-75010")
    assert row.draft == {
        "name": "CAARUD EXEMPLE",
        "offers": ["harm_reduction"],
        "address": "1 rue EXEMPLE",
        "postcode": "75010",
        "city": "Paris",
        "status": "draft",
        "phones": ["+33100000000"],
        "sources": [
            {"title": "FINESS 750000001", "date": "2026-11-10", "licence": "Licence Ouverte 2.0"}
        ],
    }


def test_the_line_of_its_point_is_no_establishment(tmp_path: Path) -> None:
    point = "geolocalisation;750000001;652000.1;6864000.2;1,ATLASANTE,75,IGN,BAN;2026-11-02\n"
    rows = read(written(tmp_path / "a.csv", HEAD + line() + point + line(nofinesset="2")), TERMS)
    assert [row.number for row in rows] == [2, 4]


def test_where_in_a_hospital_it_is_and_its_town_are_written_as_people_do(tmp_path: Path) -> None:
    text = line(compldistrib="BATIMENT B", ligneacheminement="92200 NEUILLY SUR SEINE")
    [row] = read(written(tmp_path / "a.csv", HEAD + text), TERMS)
    assert row.draft
    assert (row.draft["find"], row.draft["city"]) == ("BATIMENT B", "Neuilly sur Seine")


def test_a_stray_quote_in_a_name_loses_no_line(tmp_path: Path) -> None:
    text = HEAD + line(rs='"LE PHARE', rslongue='"LE PHARE') + line(nofinesset="2")
    rows = read(written(tmp_path / "a.csv", text), TERMS)
    assert [(row.number, row.id) for row in rows] == [
        (2, "le-phare-75010"), (3, "caarud-exemple-75010"),
    ]  # fmt: skip


def test_a_file_that_was_written_in_utf_8_twice_is_read(tmp_path: Path) -> None:
    for encoding in ("cp1252", "latin-1"):
        text = HEAD + line(rslongue="CAARUD DE L\u2019ÉTÉ" if encoding == "cp1252" else "ÉTÉ")
        twice = text.encode("utf-8").decode(encoding)
        [row] = read(written(tmp_path / "a.csv", twice), TERMS)
        assert row.draft
        assert str(row.draft["name"]).endswith("ÉTÉ")


def test_other_kinds_and_other_departments_are_passed_over(tmp_path: Path) -> None:
    text = HEAD + line(categetab="355") + line(departement="69") + line(categetab="197")
    assert [
        one.category for one in registered(written(tmp_path / "a.csv", text), {"178", "197"})
    ] == ["197"]


def test_a_file_with_headings_is_read_by_them(tmp_path: Path) -> None:
    text = "categetab,departement,nofinesset,rs,telephone\n197,93,930000001,CSAPA Y,100000000\n"
    [row] = read(written(tmp_path / "a.csv", text), TERMS)
    assert row.draft
    assert row.draft["offers"] == ["addiction_consultation"]
    assert told([row])[0] == (2, "repaired", "phones", "« 100000000 » → « +33100000000 »")


def test_what_is_no_such_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="pas un fichier de FINESS"):
        read(written(tmp_path / "a.csv", "nom;ville\nA;Paris\n"), TERMS)


def test_an_establishment_without_a_name_is_refused(tmp_path: Path) -> None:
    [row] = read(written(tmp_path / "a.csv", HEAD + line(rs="", rslongue="")), TERMS)
    assert row.draft is None


def test_it_is_only_read() -> None:
    assert FORMAT.write is None
