"""CSV: what any spreadsheet program writes, with ``;`` or ``,``, in UTF-8 or as Excel does."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from bot.directory.formats.columns import column_of
from bot.directory.formats.format import Entry, FileRefused, Format, Row, Said, Terms
from bot.directory.formats.headings import find_headings
from bot.directory.formats.sheet import table
from bot.directory.formats.sheet_in import rows

_FORMULA = ("=", "+", "-", "@", "\t")
_SEPARATORS = (";", ",", "\t")


class NotCells(Exception):
    """A text that cannot be parted into cells; the message says where it stops, in French."""

    def __init__(self, line: int) -> None:
        super().__init__(
            f"un guillemet n’est pas fermé, ou une case est trop longue (ligne {line})"
        )


def read(file: Path, terms: Terms) -> list[Row]:
    """The rows of a CSV file; how its text was read is said, if it was not UTF-8."""
    text, said = decoded(file)
    try:
        found = _parted(text)
    except NotCells as fault:
        raise FileRefused(file, str(fault)) from fault
    return rows(file, found, terms, "CSV", said)


def decoded(file: Path) -> tuple[str, list[Said]]:
    """The text of a file: UTF-8, UTF-16 (with its mark), else Windows-1252."""
    try:
        written = file.read_bytes()
    except OSError as fault:
        raise FileRefused(file, fault.strerror or "il ne s’ouvre pas") from fault
    if written.startswith((b"\xff\xfe", b"\xfe\xff")):
        return written.decode("utf-16", errors="replace"), [_read_as("UTF-16")]
    try:
        return written.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return written.decode("cp1252", errors="replace"), [_read_as("Windows-1252")]


def cells(text: str, separator: str = "") -> list[list[str]]:
    """The cells; without a separator, with the one that the first line holds most of.

    Raises NotCells where a quote swallows the rest of the file: rows would be lost unsaid.
    """
    first = text.lstrip().split("\n", 1)[0]
    mark = separator or max(_SEPARATORS, key=first.count)
    reader = csv.reader(
        io.StringIO(text.replace("\x00", ""), newline=""), delimiter=mark, strict=True
    )
    try:
        return [[_unquoted(cell) for cell in row] for row in reader]
    except csv.Error as fault:
        raise NotCells(reader.line_num) from fault


def write(entries: Sequence[Entry], file: Path, terms: Terms) -> list[str]:
    """UTF-8 with a mark and ``;``, which Excel in French opens as a table."""
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, delimiter=";")
        writer.writerows([_quoted(cell) for cell in row] for row in table(entries, terms))
    return []


def _parted(text: str) -> list[list[str]]:
    """The cells by the separator that gives most headings. Raises NotCells if none gives any."""
    found, faults = list[list[list[str]]](), list[NotCells]()
    for separator in _SEPARATORS:
        try:
            found.append(cells(text, separator))
        except NotCells as fault:
            faults.append(fault)
    best = max(found, key=_headings, default=[])
    if faults and not _headings(best):
        raise faults[0]
    return best


def _headings(table: Sequence[Sequence[str]]) -> int:
    """How many headings a way to part the text finds."""
    found = find_headings(table)
    return sum(map(bool, map(column_of, found.written))) if found else 0


def _read_as(encoding: str) -> Said:
    return Said("repaired", "", f"le fichier n’est pas en UTF-8 ; il a été lu en {encoding}")


def _quoted(cell: str) -> str:
    """A cell that a spreadsheet program will not run as a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _unquoted(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_FORMULA) else cell


FORMAT = Format("csv", (".csv",), read, write)
