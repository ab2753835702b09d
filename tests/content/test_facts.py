"""Figures by name: how each kind is written, how it is said, and until when it is good."""

from __future__ import annotations

from datetime import date

import pytest

from bot.content.facts import UnknownFactKind, fill, last_day, misfit, named, say
from bot.content.model import Fact


@pytest.mark.parametrize(
    ("kind", "value", "unit", "french", "english"),
    [
        ("phone", "15", "", "15", "15"),
        ("phone", "+33140054848", "", "01 40 05 48 48", "01 40 05 48 48"),
        ("phone", "+33800231313", "", "0 800 23 13 13", "0 800 23 13 13"),
        ("number", "30", "", "30", "30"),
        ("number", "1.5", "", "1,5", "1.5"),
        ("number", "2-3", "", "2–3", "2–3"),
        ("duration", "2-3", "minute", "2–3 minutes", "2–3 minutes"),
        ("duration", "1", "hour", "1 heure", "1 hour"),
        ("age", "18", "", "18 ans", "18 years"),
        ("money", "23", "EUR", "23 €", "€23"),
        ("money", "1.5", "", "1,50 €", "€1.50"),
        ("percent", "95", "", "95 %", "95%"),
        ("date", "2026-11-24", "", "24 novembre 2026", "24 November 2026"),
        ("time", "08:00-02:00", "", "08:00–02:00", "08:00–02:00"),
        ("time", "9:30", "", "09:30", "09:30"),
        ("name", "Le 15", "", "Le 15", "Le 15"),
    ],
)
def test_a_fact_is_said_as_people_say_it(
    kind: str, value: str, unit: str, french: str, english: str
) -> None:
    fact = Fact("x", kind, value, unit)
    assert misfit(fact) is None
    plain = {language: say(fact, language) for language in ("fr", "en")}
    assert {key: _plain(text) for key, text in plain.items()} == {"fr": french, "en": english}


def _plain(text: str) -> str:
    """Narrow and unbreakable spaces as ordinary ones: Babel's data may change them."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


def test_a_fact_keeps_its_direction_in_a_right_to_left_sentence() -> None:
    assert say(Fact("tel", "phone", "15"), "ar") == "\u206815\u2069"


def test_a_kind_nobody_knows_cannot_be_said() -> None:
    with pytest.raises(UnknownFactKind, match="no kind of fact 'colour'"):
        say(Fact("x", "colour", "red"), "fr")


RANGE = "a number or a range such as 2-3"


@pytest.mark.parametrize(
    ("kind", "value", "unit", "field", "words"),
    [
        ("phone", "01.40", "", "value", "+33… or the digits one dials, such as 15, not '01.40'"),
        ("phone", "+33 1 40", "", "value", "+33… or the digits one dials"),
        ("number", "many", "", "value", f"the value of a number should be {RANGE}, not 'many'"),
        ("number", "1,5", "", "value", RANGE),
        ("number", "2–3", "", "value", RANGE),
        ("number", "-3", "", "value", RANGE),
        ("number", "3", "hour", "unit", "the unit of a number should be left out, not 'hour'"),
        ("duration", "2 - 3", "hour", "value", RANGE),
        ("duration", "2", "", "unit", "second, minute, hour, day, week, month, year, not ''"),
        ("duration", "2", "minutes", "unit", "month, year, not 'minutes'"),
        ("age", "18 ans", "", "value", RANGE),
        ("money", "20-30", "", "value", "a number such as 23 or 1.5, not '20-30'"),
        ("money", "20", "euro", "unit", "the unit of a money should be EUR, not 'euro'"),
        ("percent", "95%", "", "value", "a number such as 95, not '95%'"),
        ("date", "24/11/2026", "", "value", "a date such as 2026-11-24, not '24/11/2026'"),
        ("date", "2026-02-30", "", "value", "a date such as 2026-11-24"),
        ("time", "8h-2h", "", "value", "a time such as 9:30 or a span such as 08:00-02:00"),
        ("time", "24:00", "", "value", "a time such as 9:30"),
        ("name", "", "", "value", "the value of a name should be a name, not ''"),
    ],
)
def test_a_value_that_could_not_be_said_is_told(
    kind: str, value: str, unit: str, field: str, words: str
) -> None:
    found = misfit(Fact("x", kind, value, unit))
    assert found is not None
    assert found[0] == field
    assert words in found[1]


def test_a_text_names_what_stands_between_braces() -> None:
    assert list(named("Appelez {tel}, {Tel} ou {} {x y} {\n}")) == ["tel", "Tel", "", "x y"]


FACTS = {
    "tel": Fact("tel", "phone", "15", aged=True),
    "wait": Fact("wait", "duration", "2", "hour", aged=True),
    "new": Fact("new", "number", "3"),
}


@pytest.mark.parametrize(
    ("text", "aged", "filled"),
    [
        ("Attendez {new} fois", "(vieux)", "Attendez 3 fois"),
        ("Attendez {wait}.", "(vieux)", "Attendez 2 heures (vieux)."),
        ("Attendez {wait}.", "", "Attendez 2 heures."),
        ("{tel}", "(vieux)", "15"),
        ("{name} : {new}", "", "{name} : 3"),
    ],
)
def test_a_text_is_filled_with_its_facts(text: str, aged: str, filled: str) -> None:
    assert _plain(fill(text, FACTS, "fr", aged)) == filled


@pytest.mark.parametrize(
    ("valid_to", "checked_on", "good_for", "last"),
    [
        (None, date(2026, 1, 1), 180, date(2026, 6, 30)),
        (None, date(2026, 1, 1), 1, date(2026, 1, 2)),
        (date(2026, 3, 1), date(2026, 1, 1), 180, date(2026, 3, 1)),
        (date(2027, 3, 1), date(2026, 1, 1), 180, date(2026, 6, 30)),
        (date(2026, 3, 1), None, 180, date(2026, 3, 1)),
        (None, None, 180, date.max),
    ],
)
def test_the_last_day_is_whichever_comes_first(
    valid_to: date | None, checked_on: date | None, good_for: int, last: date
) -> None:
    fact = Fact("x", "number", "1", "", None, valid_to, checked_on, good_for)
    assert last_day(fact) == last
