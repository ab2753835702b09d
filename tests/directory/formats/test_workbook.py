"""The tabs of a workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.directory.formats.format import FileRefused
from bot.directory.formats.workbook import Tab, tabs
from tests.directory.formats.making import written


def book(tmp_path: Path) -> Path:
    made = Workbook()
    first = made.active
    assert first is not None
    first.title = "Douches"
    for row in (["Nom", "Asso", "CP"], ["A", "Aurore", 75010.0], ["B", None, True]):
        first.append(row)
    first.merge_cells("B2:B3")
    made.create_sheet("Vide")
    made.create_sheet("Cachée").append(["Nom"])
    made["Cachée"].sheet_state = "hidden"
    made.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_a_merged_cell_says_the_same_in_every_row_and_hidden_tabs_are_not_read(
    tmp_path: Path,
) -> None:
    cells = [["Nom", "Asso", "CP"], ["A", "Aurore", "75010"], ["B", "Aurore", "oui"]]
    assert tabs(book(tmp_path)) == [Tab("Douches", cells)]


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="enregistrez-le en"):
        tabs(written(tmp_path / "a.xlsx", "nom"))
    with pytest.raises(FileRefused, match="No such file"):
        tabs(tmp_path / "none.xlsx")
