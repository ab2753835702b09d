"""Figures, dates, times and distances in the words of a language, through Babel's CLDR data."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.localedata import LocaleDataDict, load
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

_LOCALES = {"en": "en_GB"}
"""Where the language alone would give the habits of another country (12-hour clocks)."""

_SHORT_CODE = 6
_NO_DUAL = "100"
"""A number that every language writes in figures, with the form that also follows ranges."""
_WALK_METRES_A_MINUTE = 75
"""About 4.5 km/h, and straight lines are shorter than streets: an estimate, said as one."""

Length = Literal["long", "short", "narrow"]
_LENGTHS: tuple[Length, ...] = ("short", "long", "narrow")

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
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


def visible(text: str) -> str:
    """``text`` without the signs that only keep its direction."""
    return text.translate(_ISOLATES)


def number(value: str, language: str) -> str:
    """A plain number or a range such as ``2-3``."""
    return _ranged(value, lambda one: str(format_decimal(one, locale=locale_of(language))))


def duration(value: str, unit: str, language: str) -> str:
    """``2-3`` and ``minute`` as "2–3 minutes"; the last number decides the plural."""
    low, _, high = value.partition("-")
    code, locale = f"duration-{unit}", locale_of(language)
    words = _with_unit(Decimal(high or low), code, "long", locale)
    if not high:
        return words
    if number(high, language) not in words:  # a dual: Arabic says two hours without a figure
        many = _with_unit(Decimal(_NO_DUAL), code, "long", locale)
        words = many.replace(number(_NO_DUAL, language), number(high, language))
    return f"{number(low, language)}–{words}"


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
    return listed(said, language)


def listed(words: Sequence[str], language: str) -> str:
    """Words one after the other: "a, b et c"."""
    return format_list(list(words), locale=locale_of(language)) if words else ""


def language_name(code: str, language: str) -> str:
    """The name of a language in a language; its code where nobody has a name for it."""
    name = locale_of(language).languages.get(code.replace("-", "_"))
    return isolated(name or code, language)


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
    """A value and its unit, in the first length that CLDR has words for.

    Where it has none, Babel would put the unit's name behind any number ("12 weeks" in the form
    that Arabic has for 3 to 10 only), or its English code.
    """
    lengths = [length, *(one for one in _LENGTHS if one != length)]
    best = next((one for one in lengths if _has_words(str(locale), unit, one)), length)
    return str(format_unit(value, unit, best, locale=locale))


@lru_cache(maxsize=256)
def _has_words(locale: str, unit: str, length: Length) -> bool:
    data: dict[str | int | None, object] = dict(load(locale).items())
    units: Mapping[str, Mapping[str, Mapping[str, str]]] = LocaleDataDict(data)["unit_patterns"]
    return any(form != "per" for form in units.get(unit, {}).get(length, {}))
