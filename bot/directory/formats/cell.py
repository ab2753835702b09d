"""One cell of a sheet as what its column says: read, or refused with a reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.directory.formats.columns import CellKind, Column
from bot.directory.formats.french_day import day_of
from bot.directory.formats.near import or_meant
from bot.directory.formats.sheet_words import allowed, code_of
from bot.directory.formats.source_line import source_in

_BETWEEN = re.compile(r"\s*[;,\n]\s*")
_BETWEEN_OFFERS = re.compile(r"\s*(?:[;,\n•+]|\s/\s|\s[-–]\s)\s*(?:[-–]\s+)?|^[-–]\s*")
_BETWEEN_LANGUAGES = re.compile(r"\s*(?:[;,\n/+]|\bet\b)\s*")
_NO_DAY = re.compile(r"[\s\d:.,;/hH+àa–-]+")
_YEARS = re.compile(r"(\d+)(?:\.0)? ?(?:ans?|jours?|m|mètres?)?")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says. ``value`` is None where all of it is refused; ``wrong`` says why."""

    value: object = None
    wrong: str = ""
    repaired: bool = False


def cell_of(column: Column, written: str) -> Cell:
    """The cell of a column; an empty one says nothing."""
    text = written.replace("_x000D_", "").replace("\r\n", "\n").replace(" ", " ").strip()
    return _READ[column.kind](column, text) if text else Cell()


def _text(_: Column, text: str) -> Cell:
    return Cell(text)


def _list(_: Column, text: str) -> Cell:
    return Cell([one for one in _BETWEEN.split(text) if one])


def _languages(_: Column, text: str) -> Cell:
    return Cell([one for one in _BETWEEN_LANGUAGES.split(text) if one])


def _offers(_: Column, text: str) -> Cell:
    return Cell([one for one in _BETWEEN_OFFERS.split(text) if one])


def _phones(_: Column, text: str) -> Cell:
    return Cell([text])


def _word(column: Column, text: str) -> Cell:
    code = code_of(column.field, text)
    return Cell(code) if code else Cell(wrong=_unknown(column, text))


def _words(column: Column, text: str) -> Cell:
    found = {one: code_of(column.field, one) for one in _BETWEEN.split(text) if one}
    wrong = [_unknown(column, one) for one, code in found.items() if code is None]
    return Cell([code for code in found.values() if code] or None, " ; ".join(wrong))


def _unknown(column: Column, text: str) -> str:
    return f"« {text} » n’est pas prévu{or_meant(text, allowed(column.field))}"


def _number(_: Column, text: str) -> Cell:
    found = _YEARS.fullmatch(text)
    if not found:
        return Cell(wrong=f"« {text} » n’est pas un nombre entier")
    return Cell(found[1], repaired=found[1] != text)


def _postcode(_: Column, text: str) -> Cell:
    code = re.sub(r"^F-|\s|\.0$", "", text)
    if not re.fullmatch(r"\d{5}", code):
        return Cell(wrong=f"« {text} » n’est pas un code postal (cinq chiffres)")
    return Cell(code, repaired=code != text)


def _degrees(_: Column, text: str) -> Cell:
    return Cell(text.replace(",", "."), repaired="," in text)


def _day(_: Column, text: str) -> Cell:
    day = day_of(text)
    if day is None:
        return Cell(wrong=f"« {text} » n’est pas un jour ; écrivez 24/11/2026")
    return Cell(day, repaired=not text.startswith(day))


def _hours(_: Column, text: str) -> Cell:
    """Hours with no day would be those of every day, which nobody said."""
    if _NO_DAY.fullmatch(text):
        return Cell(wrong=f"« {text} » : quels jours ? Écrivez par exemple « lun-ven {text} »")
    return Cell(text)


def _sources(_: Column, text: str) -> Cell:
    return Cell(list(_source_lines(text)))


def _source_lines(text: str) -> Iterator[object]:
    return (source_in(line) for line in text.split("\n") if line.strip())


_READ: dict[CellKind, Callable[[Column, str], Cell]] = {
    "text": _text,
    "list": _list,
    "languages": _languages,
    "offers": _offers,
    "phones": _phones,
    "word": _word,
    "words": _words,
    "number": _number,
    "postcode": _postcode,
    "degrees": _degrees,
    "day": _day,
    "hours": _hours,
    "weekday": _text,
    "sources": _sources,
}
