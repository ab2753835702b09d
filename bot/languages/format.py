"""Figures, dates, times and distances in the words of a language, through Babel's CLDR data."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

_LOCALES = {"en": "en_GB"}
"""Where the language alone would give the habits of another country (12-hour clocks)."""

_SHORT_CODE = 6
_WALK_METRES_A_MINUTE = 75
"""About 4.5 km/h, and straight lines are shorter than streets: an estimate, said as one."""

Length = Literal["long", "short", "narrow"]
_LENGTHS: tuple[Length, ...] = ("short", "long", "narrow")

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "ps", "ur", "he"})


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """Babel's locale for a language of the pack."""
    return Locale.parse(_LOCALES.get(language, language))


def isolated(text: str, language: str) -> str:
    """``text`` kept in its own direction inside a right-to-left sentence (Unicode UAX #9)."""
    if language not in RIGHT_TO_LEFT:
        return text
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def number(value: str, language: str) -> str:
    """A plain number or a range such as ``2-3``."""
    return _ranged(value, lambda one: str(format_decimal(one, locale=locale_of(language))))


def duration(value: str, unit: str, language: str) -> str:
    """``2-3`` and ``minute`` as "2–3 minutes"; the last number decides the plural."""
    low, _, high = value.partition("-")
    last = high or low
    locale = locale_of(language)
    words = _with_unit(Decimal(last), f"duration-{unit}", "long", locale)
    return f"{number(low, language)}–{words}" if high else words


def money(value: str, currency: str, language: str) -> str:
    """An amount without cents where it has none."""
    locale = locale_of(language)
    if "." in value:
        return str(format_currency(Decimal(value), currency, locale=locale))
    pattern = locale.currency_formats["standard"].pattern.replace(".00", "")
    return str(
        format_currency(int(value), currency, format=pattern, locale=locale, currency_digits=False)
    )


def percent(value: str, language: str) -> str:
    """``50`` as "50 %", ``2.5`` as "2,5 %"."""
    share = Decimal(value) / 100
    return str(format_percent(share, locale=locale_of(language), decimal_quantization=False))


def day(value: date, language: str) -> str:
    """A date in full: 24 novembre 2026."""
    words = format_date(value, "long", locale=locale_of(language))
    if language == "fr" and value.day == 1:  # CLDR has "1 avril"; in French one says "1er avril"
        return words.replace("1 ", "1er ", 1)
    return words


def weekday(value: date, language: str) -> str:
    """The name of a day: mardi."""
    return format_date(value, "EEEE", locale=locale_of(language))


def weekdays(numbers: Sequence[int], language: str) -> str:
    """Days of the week (0: Monday), three or more in a row as a range: lun., mer.–ven."""
    names = locale_of(language).days["format"]["abbreviated"]
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = []
    for run in runs:
        if len(run) > 2:
            said.append(f"{names[run[0]]}–{names[run[-1]]}")
        else:
            said += [names[number] for number in run]
    return ", ".join(said)


def clock(value: time | datetime, language: str) -> str:
    """A time of day on a 24-hour clock."""
    return format_time(value, "HH:mm", locale=locale_of(language))


def span(value: str, language: str) -> str:
    """``08:00-02:00`` as "08:00–02:00"."""
    parts = [time.fromisoformat(part.zfill(5)) for part in value.split("-")]
    return "–".join(clock(part, language) for part in parts)


def distance(metres: int, language: str) -> str:
    """Metres rounded to what a person can use: 350 m, 1.2 km."""
    locale = locale_of(language)
    rounded = max(50, round(metres / 50) * 50)
    if rounded < 1000:
        return _with_unit(Decimal(rounded), "length-meter", "short", locale)
    kilometres = round(Decimal(metres) / 1000, 1)
    return _with_unit(kilometres, "length-kilometer", "short", locale)


def minutes_on_foot(metres: int, language: str) -> str:
    """An estimate of the walk in whole minutes, one at least."""
    minutes = max(1, round(metres / _WALK_METRES_A_MINUTE))
    return _with_unit(Decimal(minutes), "duration-minute", "short", locale_of(language))


def phone(value: str) -> str:
    """A number as it is dialled and read in France: 15, 01 40 05 48 48, 0 800 23 13 13."""
    if len(value) <= _SHORT_CODE:
        return value
    national = "0" + value[3:] if value.startswith("+33") else value
    if re.fullmatch(r"08\d{8}", national):
        return " ".join([national[0], national[1:4], *re.findall("..", national[4:])])
    if re.fullmatch(r"0\d{9}", national):
        return " ".join(re.findall("..", national))
    return national


def _ranged(value: str, said: Callable[[Decimal], str]) -> str:
    return "–".join(said(Decimal(part)) for part in value.split("-"))


def _with_unit(value: Decimal, unit: str, length: Length, locale: Locale) -> str:
    """A value and its unit. CLDR leaves out a length that is like another, and Babel then gives
    the unit's English code (21 duration-day, in Arabic): the next length is taken instead.
    """
    said = str(format_unit(value, unit, length, locale=locale))
    for other in _LENGTHS:
        if unit not in said:
            break
        said = str(format_unit(value, unit, other, locale=locale))
    return said
