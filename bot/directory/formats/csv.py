"""CSV: what any spreadsheet program writes, with ``;`` or ``,``, in UTF-8 or as Excel does."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from bot.directory.formats.format import Entry, FileRefused, Format, Row, Said, Terms
from bot.directory.formats.sheet import rows, table

_FORMULA = ("=", "+", "-", "@", "\t")


def read(file: Path, terms: Terms) -> list[Row]:
    """The rows of a CSV file; how its text was read is said, if it was not UTF-8."""
    text, said = decoded(file)
    return rows(file, cells(text), terms, "CSV", said)


def decoded(file: Path) -> tuple[str, list[Said]]:
    """The text of a file: UTF-8, UTF-16 (with its mark), else Windows-1252."""
    try:
        written = file.read_bytes()
    except OSError as fault:
        raise FileRefused(file, fault.strerror or "it cannot be opened") from fault
    if written.startswith((b"\xff\xfe", b"\xfe\xff")):
        return written.decode("utf-16", errors="replace"), [_read_as("UTF-16")]
    try:
        return written.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return written.decode("cp1252", errors="replace"), [_read_as("Windows-1252")]


def cells(text: str) -> list[list[str]]:
    """The cells, with the separator that the first line holds most of."""
    first = text.lstrip().split("\n", 1)[0]
    separator = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=separator)
    try:
        return [[_unquoted(cell) for cell in row] for row in reader]
    except csv.Error:
        return []


def write(entries: Sequence[Entry], file: Path, terms: Terms) -> list[str]:
    """UTF-8 with a mark and ``;``, which Excel in French opens as a table."""
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, delimiter=";")
        writer.writerows([_quoted(cell) for cell in row] for row in table(entries))
    return []


def _read_as(encoding: str) -> Said:
    return Said("repaired", "", f"the file is not UTF-8; it was read as {encoding}")


def _quoted(cell: str) -> str:
    """A cell that a spreadsheet program will not run as a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _unquoted(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_FORMULA) else cell


FORMAT = Format("csv", (".csv",), read, write)
