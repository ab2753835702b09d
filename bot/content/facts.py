"""Figures by name: how each kind of fact is said in a language, and when it is past its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from bot.content.model import Fact
from bot.languages import format as said

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_.-]*)\}")
WARN_DAYS = 30


class UnknownFactKind(ValueError):
    """A fact of a kind nobody can say; the schema refuses it before this can happen."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"no kind of fact '{kind}'")


def named(text: str) -> Iterator[str]:
    """The names of the facts (and of other values) that a text asks for."""
    return (match.group(1) for match in PLACEHOLDER.finditer(text))


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


def fill(text: str, facts: Mapping[str, Fact], language: str) -> str:
    """A text with its facts written in; what is not a fact stays for the engine to fill."""

    def one(match: re.Match[str]) -> str:
        fact = facts.get(match.group(1))
        return match.group(0) if fact is None else say(fact, language)

    return PLACEHOLDER.sub(one, text)


def last_day(fact: Fact) -> date:
    """The last day on which a fact may be said: its own end, or so long after it was checked."""
    ends = [fact.valid_to] if fact.valid_to else []
    if fact.checked_on:
        ends.append(fact.checked_on + timedelta(days=fact.good_for_days))
    return min(ends, default=date.max)
