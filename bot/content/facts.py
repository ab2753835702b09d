"""Figures by name: how each kind of fact is said in a language, and when it is past its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from bot.content.model import Fact
from bot.languages import format as said
from bot.source.sentence import Sentence

PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
WARN_DAYS = 30
_NUMBER = r"\d+(\.\d+)?"
_RANGE = rf"{_NUMBER}(-{_NUMBER})?", Sentence("a number or a range such as 2-3")
_CLOCK = r"([01]?\d|2[0-3]):[0-5]\d"
_FORMS = {
    "phone": (r"\+\d{8,15}|\d{2,10}", Sentence("+33… or the digits one dials, such as 15")),
    "number": _RANGE,
    "duration": _RANGE,
    "age": _RANGE,
    "money": (_NUMBER, Sentence("a number such as 23 or 1.5")),
    "percent": (_NUMBER, Sentence("a number such as 95")),
    "date": (r"\d{4}-\d\d-\d\d", Sentence("a date such as 2026-11-24")),
    "time": (
        rf"{_CLOCK}(-{_CLOCK})?",
        Sentence("a time such as 9:30 or a span such as 08:00-02:00"),
    ),
    "name": (r".+", Sentence("a name")),
}
"""How the value of each kind is written, and that in words."""
_UNITS = {
    "duration": ("second", "minute", "hour", "day", "week", "month", "year"),
    "money": ("", "EUR"),
}


class UnknownFactKind(ValueError):
    """A fact of a kind nobody can say; the schema refuses it before this can happen."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"no kind of fact '{kind}'")


def named(text: str) -> Iterator[str]:
    """The names of the facts (and of other values) that a text asks for."""
    return (match.group(1) for match in PLACEHOLDER.finditer(text))


def misfit(fact: Fact) -> tuple[str, str] | None:
    """The field of a fact that could not be said, and what it should be; None if all is well."""
    form, words = _FORMS[fact.kind]
    if not re.fullmatch(form, fact.value) or (fact.kind == "date" and not _is_day(fact.value)):
        message = Sentence(
            "the value of a {kind} should be {form}, not '{value}'",
            kind=fact.kind,
            form=words,
            value=fact.value,
        )
        return "value", message
    units = _UNITS.get(fact.kind, ("",))
    if fact.unit not in units:
        message = Sentence(
            "the unit of a {kind} should be {allowed}, not '{unit}'",
            kind=fact.kind,
            allowed=", ".join(filter(None, units)) or Sentence("left out"),
            unit=fact.unit,
        )
        return "unit", message
    return None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def say(fact: Fact, language: str) -> str:
    """One fact in the words of a language."""
    match fact.kind:
        case "phone":
            text = said.phone(fact.value)
        case "number":
            text = said.number(fact.value, language)
        case "duration":
            text = said.duration(fact.value, fact.unit, language)
        case "age":
            text = said.duration(fact.value, "year", language)
        case "money":
            text = said.money(fact.value, fact.unit or "EUR", language)
        case "percent":
            text = said.percent(fact.value, language)
        case "date":
            text = said.day(date.fromisoformat(fact.value), language)
        case "time":
            text = said.span(fact.value, language)
        case "name":
            text = fact.value
        case _:
            raise UnknownFactKind(fact.kind)
    return said.isolated(text, language)


def fill(text: str, facts: Mapping[str, Fact], language: str, aged: str = "") -> str:
    """A text with its facts written in; what is not a fact stays for the engine to fill.

    ``aged`` follows a figure whose last day is past. A telephone number goes without: it must stay
    alone on its line, and calling it is the check.
    """

    def one(match: re.Match[str]) -> str:
        fact = facts.get(match.group(1))
        if fact is None:
            return match.group(0)
        words = say(fact, language)
        return f"{words} {aged}" if aged and fact.aged and fact.kind != "phone" else words

    return PLACEHOLDER.sub(one, text)


def last_day(fact: Fact) -> date:
    """The last day on which a fact may be said: its own end, or so long after it was checked."""
    ends = [fact.valid_to] if fact.valid_to else []
    if fact.checked_on:
        ends.append(fact.checked_on + timedelta(days=fact.good_for_days))
    return min(ends, default=date.max)
