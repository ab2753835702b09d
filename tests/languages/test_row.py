"""A row is one text; a file that holds none is refused with a reason."""

from __future__ import annotations

from pathlib import Path

from bot.languages.row import Row, SheetRefused


def test_a_row_needs_a_context_a_source_and_a_text() -> None:
    assert Row("home#text", "Bonjour", "Hello") == Row("home#text", "Bonjour", "Hello", "", 0)


def test_a_refusal_names_the_file_and_the_reason() -> None:
    refused = SheetRefused(Path("a.xlsx"), "it is empty")
    assert str(refused) == "'a.xlsx' cannot be read as a sheet of translations: it is empty"
