"""HSDS out."""

from __future__ import annotations

import json
from pathlib import Path

from bot.directory.formats.hsds import FORMAT, write
from tests.directory.formats.making import FULL, TERMS, entry


def test_ids_are_uuids_that_stay_and_the_doubt_goes_with_it(tmp_path: Path) -> None:
    write([entry(FULL)], tmp_path / "a.json", TERMS)
    first = json.loads((tmp_path / "a.json").read_text("utf-8"))
    write([entry(FULL)], tmp_path / "b.json", TERMS)
    assert json.loads((tmp_path / "b.json").read_text("utf-8")) == first
    [service] = first["contents"]
    assert len(service["id"]) == 36
    assert "À vérifier : Un doute" in service["description"]
    assert "Pour nous" not in json.dumps(first, ensure_ascii=False)


def test_its_name_and_files() -> None:
    assert (FORMAT.name, FORMAT.suffixes) == ("hsds", (".json",))
