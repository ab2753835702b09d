"""CSV as it comes from a spreadsheet program of outreach workers."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.formats.csv import FORMAT, NotCells, cells, read, write
from bot.directory.formats.format import FileRefused
from tests.directory.formats.making import TERMS, entry, told, written

TEXT = (
    "Nom{0}Services{0}Code postal{0}Téléphone{0}Horaires{0}Horaires vus le{0}Chiens\n"
    "Étoile{0}shower{0}75 010{0}01 00 00 00 00{0}Mo 9h-12h{0}03/11/2026{0}oui\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_every_separator_and_encoding_of_excel_gives_the_same_draft(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    rows = read(written(tmp_path / "a.csv", TEXT.format(separator), encoding), TERMS)
    [row] = [row for row in rows if row.number == 2]
    assert row.id == "etoile-75010"
    assert row.draft == {
        "name": "Étoile",
        "offers": ["shower"],
        "postcode": "75010",
        "phones": ["+33100000000"],
        "hours": "Mo 09:00-12:00; PH unknown",
        "hours_seen_on": "2026-11-03",
        "access": {"animals": "yes"},
        "status": "draft",
        "sources": [{"title": "CSV (a.csv)", "date": "undated", "licence": ""}],
    }
    assert not row.refused
    said = [one.why for row in rows if row.number == 1 for one in row.said]
    names = {"cp1252": "Windows-1252", "utf-16": "UTF-16"}
    assert said == [
        f"le fichier n’est pas en UTF-8 ; il a été lu en {name}"
        for one, name in names.items()
        if one == encoding
    ]


def test_what_is_repaired_is_said_with_its_row_and_column(tmp_path: Path) -> None:
    said = told(read(written(tmp_path / "a.csv", TEXT.format(";")), TERMS))
    holidays = "« Mo 09:00-12:00 » → « Mo 09:00-12:00; PH unknown »"
    assert said == [
        (2, "repaired", "Code postal", "« 75 010 » → « 75010 »"),
        (2, "repaired", "Horaires vus le", "« 03/11/2026 » → « 2026-11-03 »"),
        (2, "repaired", "Téléphone", "« 01 00 00 00 00 » → « +33100000000 »"),
        (2, "repaired", "Horaires", "orthographe : « Mo 9h-12h » → « Mo 09:00-12:00 »"),
        (2, "repaired", "Horaires", f"rien n’est dit des jours fériés : {holidays}"),
    ]


def test_a_title_with_commas_does_not_say_how_the_cells_are_parted(tmp_path: Path) -> None:
    text = "Lieux, rues, villes, heures\n\n" + TEXT.format(";")
    rows = read(written(tmp_path / "a.csv", text), TERMS)
    assert [row.id for row in rows if row.draft] == ["etoile-75010"]


def test_a_file_without_headings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="aucune ligne de titres avec « nom »"):
        read(written(tmp_path / "a.csv", "Étoile;shower\n"), TERMS)
    with pytest.raises(FileRefused, match="No such file"):
        read(tmp_path / "none.csv", TERMS)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_cells_may_all_stand_in_quotes(tmp_path: Path, separator: str) -> None:
    text = '"Nom"|"Services"|"Note"\n"A"|"shower"|"un, deux; trois ""quatre"""\n'
    file = written(tmp_path / "a.csv", text.replace("|", separator))
    [row] = read(file, TERMS)
    assert row.draft
    assert row.draft["note"] == 'un, deux; trois "quatre"'


def test_a_quote_that_would_swallow_rows_refuses_the_file(tmp_path: Path) -> None:
    text = 'nom;services\nA;"shower\nB;shower\n'
    with pytest.raises(FileRefused, match=r"un guillemet n’est pas fermé.*ligne 3"):
        read(written(tmp_path / "a.csv", text), TERMS)


def test_a_cell_is_no_formula_for_the_program_that_opens_it(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    assert write([entry(name="'=1+1'")], file, TERMS) == []
    assert "'=1+1" in file.read_text("utf-8-sig")
    [row] = read(file, TERMS)
    assert row.draft
    assert row.draft["name"] == "=1+1"


@given(st.text())
def test_any_text_is_cells_or_nothing(text: str) -> None:
    with suppress(NotCells):
        assert all(isinstance(cell, str) for row in cells(text) for cell in row)


def test_its_name_and_files() -> None:
    assert (FORMAT.name, FORMAT.suffixes) == ("csv", (".csv",))
