"""Figures as people of a language write them: no figure is left in the habits of another."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import PARIS
from bot.languages.format import (
    clock,
    day,
    distance,
    duration,
    isolated,
    language_name,
    listed,
    minutes_on_foot,
    money,
    number,
    percent,
    phone,
    span,
    visible,
    weekday,
)

THIN, HARD = "\u202f", "\u00a0"
"""The spaces of French and Russian figures; none of them breaks a line."""
LANGUAGES = (
    "fr",
    "en",
    "ru",
    "uk",
    "ar",
    "fa",
    "ps",
    "ka",
    "so",
    "ro",
    "pl",
    "es",
    "it",
    "am",
    "ti",
)


def plain(text: str) -> str:
    """``text`` with ordinary spaces: which of them breaks no line is CLDR's own affair."""
    return text.replace(THIN, " ").replace(HARD, " ")


UNITS = ("second", "minute", "hour", "day", "week", "month", "year")


@pytest.mark.parametrize(
    ("value", "fr", "en", "ru"),
    [
        ("15", "15", "15", "15"),
        ("1200", f"1{THIN}200", "1,200", f"1{HARD}200"),
        ("2-3", "2–3", "2–3", "2–3"),
        ("0.5", "0,5", "0.5", "0,5"),
        ("0.1-0.2", "0,1–0,2", "0.1–0.2", "0,1–0,2"),
    ],
)
def test_numbers(value: str, fr: str, en: str, ru: str) -> None:
    assert [number(value, language) for language in ("fr", "en", "ru")] == [fr, en, ru]


@pytest.mark.parametrize(
    ("value", "unit", "fr", "en", "ru"),
    [
        ("1", "minute", f"1{HARD}minute", "1 minute", "1 минута"),
        ("2-3", "minute", "2–3 minutes", "2–3 minutes", "2–3 минуты"),
        ("5", "hour", f"5{HARD}heures", "5 hours", "5 часов"),
        ("1.5", "hour", f"1,5{HARD}heure", "1.5 hours", "1,5 часа"),
        ("21", "day", f"21{HARD}jours", "21 days", "21 день"),
        ("0-1", "day", "0–1 jour", "0–1 day", "0–1 день"),
        ("3", "month", f"3{HARD}mois", "3 months", "3 месяца"),
        ("18", "year", f"18{HARD}ans", "18 years", "18 лет"),
    ],
)
def test_durations(value: str, unit: str, fr: str, en: str, ru: str) -> None:
    said = [duration(value, unit, language) for language in ("fr", "en", "ru")]
    assert [plain(one) for one in said] == [plain(fr), en, ru]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", UNITS)
def test_a_duration_never_shows_the_code_of_its_unit(unit: str, language: str) -> None:
    assert "duration" not in duration("3", unit, language)


@pytest.mark.parametrize(
    ("language", "said"),
    [("ar", "21 يومًا"), ("ka", "21 დღე"), ("fa", "21 روز"), ("it", "21 giorni")],
)
def test_days_in_languages_whose_long_form_is_the_short_one(language: str, said: str) -> None:
    assert duration("21", "day", language) == said


@pytest.mark.parametrize(
    ("value", "fr", "en", "ru"),
    [
        ("23", f"23{HARD}€", "€23", f"23{HARD}€"),
        ("1200", f"1{THIN}200{HARD}€", "€1,200", f"1{HARD}200{HARD}€"),
        ("847.5", f"847,50{HARD}€", "€847.50", f"847,50{HARD}€"),
        ("0.10", f"0,10{HARD}€", "€0.10", f"0,10{HARD}€"),
    ],
)
def test_money(value: str, fr: str, en: str, ru: str) -> None:
    assert [money(value, "EUR", language) for language in ("fr", "en", "ru")] == [fr, en, ru]


@pytest.mark.parametrize(
    ("value", "fr", "en", "ru"),
    [("50", f"50{HARD}%", "50%", f"50{HARD}%"), ("2.5", f"2,5{HARD}%", "2.5%", f"2,5{HARD}%")],
)
def test_parts_of_a_hundred(value: str, fr: str, en: str, ru: str) -> None:
    said = [percent(value, language).replace(THIN, HARD) for language in ("fr", "en", "ru")]
    assert said == [fr, en, ru]


def test_dates_and_days() -> None:
    tuesday = date(2026, 11, 24)
    assert [day(tuesday, language) for language in ("fr", "en")] == [
        "24 novembre 2026",
        "24 November 2026",
    ]
    assert day(tuesday, "ru").startswith("24 ноября 2026")
    assert [weekday(tuesday, language) for language in ("fr", "en", "ru")] == [
        "mardi",
        "Tuesday",
        "вторник",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clock_has_24_hours_everywhere(language: str) -> None:
    assert clock(time(17, 5), language) == "17:05"
    assert clock(datetime(2026, 11, 24, 17, 5, tzinfo=PARIS), language) == "17:05"


def test_a_time_is_said_in_the_zone_it_has() -> None:
    assert clock(datetime(2026, 11, 24, 17, 5, tzinfo=UTC), "fr") == "17:05"


@pytest.mark.parametrize(
    ("value", "said"),
    [("08:00-02:00", "08:00–02:00"), ("8:00-9:30", "08:00–09:30"), ("9:30", "09:30")],
)
def test_spans_of_time(value: str, said: str) -> None:
    assert span(value, "fr") == said


@pytest.mark.parametrize(
    ("metres", "fr", "en", "ru"),
    [
        (0, "50 m", "50 m", "50 м"),
        (30, "50 m", "50 m", "50 м"),
        (330, "350 m", "350 m", "350 м"),
        (974, "950 m", "950 m", "950 м"),
        (975, "1 km", "1 km", "1 км"),
        (1234, "1,2 km", "1.2 km", "1,2 км"),
        (12_000, "12 km", "12 km", "12 км"),
    ],
)
def test_distances(metres: int, fr: str, en: str, ru: str) -> None:
    said = [distance(metres, language) for language in ("fr", "en", "ru")]
    assert [plain(one) for one in said] == [fr, en, ru]


@settings(deadline=None)
@given(st.integers(0, 100_000))
def test_a_longer_way_is_never_said_to_be_shorter(metres: int) -> None:
    def said(metres: int) -> float:
        value, unit = distance(metres, "en").split(" ")
        return float(value) * (1000 if unit == "km" else 1)

    assert said(metres) <= said(metres + 10)


@pytest.mark.parametrize(
    ("metres", "minutes"), [(0, "1"), (75, "1"), (120, "2"), (750, "10"), (1234, "16")]
)
def test_a_walk_is_told_in_whole_minutes(metres: int, minutes: str) -> None:
    assert plain(minutes_on_foot(metres, "fr")) == f"{minutes} min"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("15", "15"),
        ("3919", "3919"),
        ("116117", "116117"),
        ("+33140054848", "01 40 05 48 48"),
        ("0140054848", "01 40 05 48 48"),
        ("+33800231313", "0 800 23 13 13"),
        ("0800231313", "0 800 23 13 13"),
        ("+441234567890", "+441234567890"),
    ],
)
def test_telephone_numbers_as_one_dials_them_in_france(number: str, said: str) -> None:
    assert phone(number) == said


@pytest.mark.parametrize("language", ["ar", "fa", "ps", "ur", "he"])
def test_a_figure_keeps_its_direction_in_a_text_from_right_to_left(language: str) -> None:
    assert isolated("01 40 05 48 48", language) == "\u206801 40 05 48 48\u2069"


def test_what_keeps_the_direction_is_not_counted() -> None:
    assert visible("\u206801 40\u2069 \u206615\u2069") == "01 40 15"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("12", "week", "12 أسبوعًا"),
        ("3-5", "day", "3–5 أيام"),
        ("2", "hour", "ساعتان"),
        ("1-2", "hour", "1–2 ساعة"),
    ],
)
def test_arabic_has_a_form_for_each_number_and_none_without_a_figure_in_a_range(
    value: str, unit: str, said: str
) -> None:
    assert duration(value, unit, "ar") == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "a, b et c"), ("en", "a, b and c"), ("ru", "a, b и c"), ("ar", "a وb وc")],
)
def test_lists_end_as_each_language_ends_them(language: str, said: str) -> None:
    assert listed(["a", "b", "c"], language) == said
    assert listed(["a"], language) == "a"
    assert listed([], language) == ""


@pytest.mark.parametrize("language", ["fr", "en", "ru", "ka", "so"])
def test_a_text_from_left_to_right_needs_no_isolates(language: str) -> None:
    assert isolated("15", language) == "15"


def test_arabic_figures_are_those_one_dials() -> None:
    said = number("1200", "ar") + money("23", "EUR", "ar") + day(date(2026, 11, 24), "ar")
    assert not any(sign in said for sign in "٠١٢٣٤٥٦٧٨٩")


@pytest.mark.parametrize(
    ("code", "lang", "name"),
    [("ka", "fr", "géorgien"), ("ar", "en", "Arabic"), ("zh-Hant", "fr", "chinois traditionnel"),
     ("xx", "fr", "xx")],
)  # fmt: skip
def test_a_language_has_its_name_or_else_its_code(code: str, lang: str, name: str) -> None:
    assert language_name(code, lang) == name
