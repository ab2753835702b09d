"""What a format gives."""

from __future__ import annotations

from pathlib import Path

from bot.directory.formats.format import FileRefused, Row, Said


def test_a_row_is_refused_if_a_field_of_it_is() -> None:
    assert not Row(1, "a", {"name": "A"}, (Said("repaired", "hours", "x"),)).refused
    assert Row(1, "a", {"name": "A"}, (Said("refused", "hours", "x"),)).refused
    assert Row(1).refused
    assert not Row(1, "", {}).refused


def test_a_file_is_named_with_what_is_wrong() -> None:
    assert str(FileRefused(Path("a.csv"), "il est vide")) == "« a.csv » : il est vide"
