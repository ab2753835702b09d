"""The first line of a file names its schema, so that editors' programs find it."""

from __future__ import annotations

from bot.editing.mends.mend import BOM, About, Fix
from bot.source.sentence import Sentence

_BEGINS = "# yaml-language-server:"


def mend(text: str, about: About) -> tuple[str, list[Fix]]:
    """Write the line, or the right path in it."""
    bom = text[: len(text) - len(text.removeprefix(BOM))]
    body = text.removeprefix(BOM)
    first, newline, rest = body.partition("\n")
    if first.rstrip("\r") == about.schema_line:
        return text, []
    kept = rest if first.startswith(_BEGINS) else first + newline + rest
    return f"{bom}{about.schema_line}\n{kept}", [
        Fix(1, Sentence("the schema of this file is named"))
    ]
