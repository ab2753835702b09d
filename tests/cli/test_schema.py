"""``repere schema``: compares, and writes when it is asked to."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Repere


def test_what_is_out_of_date_is_told_and_nothing_is_written(repere: Repere, tmp_path: Path) -> None:
    ran = repere("schema")
    assert ran.code == 1
    assert "out of date: schemas/topic.json\n" in ran.out
    assert ran.out.endswith("repere schema --write\n")
    assert not (tmp_path / "content" / "schemas").exists()


def test_once_written_they_are_of_today(repere: Repere, tmp_path: Path) -> None:
    ran = repere("schema", "--write")
    assert ran.code == 0
    assert "written: schemas/services.json\n" in ran.out
    assert (tmp_path / "content" / "schemas" / "services.json").exists()
    assert (repere("schema").code, repere("schema").out) == (0, "")
