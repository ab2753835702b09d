"""One text in a spreadsheet of translations, and a file that holds none."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Row(NamedTuple):
    """One text in a sheet. ``number`` is its row there, from 1, once it was read."""

    context: str
    source: str
    text: str
    state: str = ""
    most: int = 0
    note: str = ""
    where: str = ""
    number: int = 0


class SheetRefused(Exception):
    """A file that is no such sheet."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(f"'{file}' cannot be read as a sheet of translations: {why}")
