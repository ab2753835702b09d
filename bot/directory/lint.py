"""Hours that would mislead somebody: the rules OH01 to OH12, one function each.

What the engines of opening hours accept is not always what an editor meant. Each rule says in plain
French what is wrong and what to write instead; the measured reason stands beside it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from opening_hours import ParserError, State  # type: ignore[attr-defined]  # its stub has no error

from bot.directory.french import in_osm_spelling
from bot.directory.hours import parsed


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours to look at, and what is known of the service that keeps them."""

    text: str
    on: date
    by_nature: bool = False
    overnight: bool = False
    live: bool = True


@dataclass(frozen=True, slots=True)
class HoursRule:
    """One rule: its id, its sentence, and whether some hours break it."""

    id: str
    message: str
    broken: Callable[[Hours], bool]


_RANGE = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")
_COMMENT = re.compile(r'"[^"]*"')
_TOLD_COMMENT = re.compile(r'\b(?:open|unknown|off|closed)\s*"[^"]*"')
_SHUT = re.compile(r"\b(?:off|closed|unknown)\b")
_TIMES = re.compile(r"\d{1,2}:\d{2}|\b(?:sunrise|sunset|dawn|dusk)\b")
_AFTER_DAYS = re.compile(rf"{_TIMES.pattern}|24/7|\bopen\b|{_SHUT.pattern}")
_DAY = re.compile(r"\b(Mo|Tu|We|Th|Fr|Sa|Su)(?:\s*-\s*(Mo|Tu|We|Th|Fr|Sa|Su))?\b")
_ORDER = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_HOLIDAY = re.compile(r"\bPH\b(?!\s*[+-]\s*\d)")
_HOLIDAY_NOT_OPEN = re.compile(rf"\bPH\b(?!\s*[+-]\s*\d)[^;]*{_SHUT.pattern}")
_DAY_AFTER_HOLIDAY = re.compile(r"\bPH\s*\+\s*1\s*day")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(rf"(?:\b(\d{{4}})\s+)?\b({'|'.join(_MONTHS)})\s*(\d{{1,2}})(?![\d:])")
_LEAP_YEAR = 2028
_LOOK_AHEAD_DAYS = 60
_SHOWN = 80


def hours_problems(hours: Hours) -> Iterator[tuple[str, str]]:
    """The id and the sentence of every rule these hours break."""
    if BLANK.broken(hours):
        yield BLANK.id, BLANK.message
        return
    unread = _unread(hours.text)
    if unread is not None:
        yield unread
        return
    for rule in RULES:
        if rule.broken(hours):
            yield rule.id, rule.message


def _unread(text: str) -> tuple[str, str] | None:
    """What is wrong with the spelling, and what was probably meant."""
    try:
        read = parsed(text)
    except ParserError:
        return _unread_at_all(text)
    if read.warnings:
        return "hours-spelling", f"écrivez « {read} »"
    return None


def _unread_at_all(text: str) -> tuple[str, str]:
    meant = in_osm_spelling(text)
    if '"' not in text and meant != text and _reads(meant):
        return "hours-french", f"écrivez « {meant} », puis « ; PH off » si c’est fermé les fériés"
    message = (
        f"ces horaires ne se lisent pas : « {text[:_SHOWN]} » ; jours Mo Tu We Th Fr Sa Su, "
        "exemple : « Mo-Fr 09:00-12:00,14:00-17:00; PH off »"
    )
    return "hours-unread", message


def _reads(text: str) -> bool:
    try:
        return not parsed(text).warnings
    except ParserError:
        return False


def _bare(text: str) -> str:
    return _COMMENT.sub("", text)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in _bare(text).split(";") if part.strip()]


def _days(part: str) -> set[str]:
    """The days a rule speaks of; a rule without days speaks of all."""
    days: set[str] = set()
    for first, last in _DAY.findall(part):
        start = _ORDER.index(first)
        length = (_ORDER.index(last or first) - start) % 7
        days |= {_ORDER[(start + step) % 7] for step in range(length + 1)}
    return days or set(_ORDER)


def _season(part: str) -> str:
    """The dates, weeks or holidays that a rule is for; empty if it is for any week."""
    selector = _AFTER_DAYS.split(part, maxsplit=1)[0]
    without_days = _DAY.sub("", selector)
    if without_days != selector:
        without_days = without_days.replace("PH", "")
    return " ".join(without_days.replace(",", " ").split())


def _comment_without_state(hours: Hours) -> bool:
    return '"' in _TOLD_COMMENT.sub("", hours.text)


def _no_word_on_holidays(hours: Hours) -> bool:
    text = _bare(hours.text)
    return not _HOLIDAY.search(text) and "24/7" not in text


def _later_rule_erases(hours: Hours) -> bool:
    before: list[tuple[str, set[str]]] = []
    for part in _parts(hours.text):
        season, days = _season(part), _days(part)
        if not _SHUT.search(part):
            for earlier, others in before:
                if season in ("", earlier) and days & others:
                    return True
        before.append((season, days))
    return False


def _night_after_holiday(hours: Hours) -> bool:
    text = _bare(hours.text)
    stays_shut = _HOLIDAY_NOT_OPEN.search(text) and not _DAY_AFTER_HOLIDAY.search(text)
    late = any(int(hour) > 24 for _, _, hour, _ in _RANGE.findall(text))
    return bool(stays_shut) and (late or _over_midnight(text))


def _over_midnight(text: str) -> bool:
    return any((int(h2), int(m2)) <= (int(h1), int(m1)) for h1, m1, h2, m2 in _RANGE.findall(text))


def _open_end(hours: Hours) -> bool:
    return bool(re.search(r"\d:\d\d\+", _bare(hours.text)))


def _school_holidays(hours: Hours) -> bool:
    return bool(re.search(r"\bSH\b", _bare(hours.text)))


def _last_minute(hours: Hours) -> bool:
    return "23:59" in _bare(hours.text)


def _ends_before_start(hours: Hours) -> bool:
    return not hours.overnight and _over_midnight(_bare(hours.text))


def _impossible_date(hours: Hours) -> bool:
    written = str(parsed(hours.text))  # there "Feb 25-30" is "Feb 25-Feb 30"
    return any(
        not 1 <= int(day) <= monthrange(int(year or _LEAP_YEAR), _MONTHS.index(month) + 1)[1]
        for year, month, day in _DATE.findall(_bare(written))
    )


def _never_opens(hours: Hours) -> bool:
    if not hours.live:
        return False
    start = datetime.combine(hours.on, time())
    intervals = parsed(hours.text).intervals(start, start + timedelta(days=_LOOK_AHEAD_DAYS))
    return all(state == State.CLOSED for _, _, state, _ in intervals)


def _day_and_night(hours: Hours) -> bool:
    if hours.by_nature:
        return False
    return any(not _SHUT.search(part) and not _TIMES.search(part) for part in _parts(hours.text))


BLANK = HoursRule(
    "OH01",
    "les horaires sont vides : enlevez le champ si on ne les connaît pas",
    lambda hours: not hours.text.strip(),  # blanks are read as open day and night
)
RULES: tuple[HoursRule, ...] = (
    BLANK,
    HoursRule(
        "OH02",
        "un commentaire entre guillemets doit suivre open, unknown ou off : "
        '« 09:00-12:00 unknown "sur rendez-vous" »',
        _comment_without_state,  # else one engine says open, the other unknown
    ),
    HoursRule(
        "OH03",
        "dites ce qui se passe les jours fériés : « ; PH off », "
        "ou « ; PH unknown » si on ne sait pas",
        _no_word_on_holidays,  # else open on 25 December
    ),
    HoursRule(
        "OH04",
        "une règle efface celle d’avant pour les mêmes jours : écrivez « Mo-Fr "
        "09:00-12:00,14:00-17:00 », et les exceptions (PH, dates, off) à la fin",
        _later_rule_erases,  # else the morning is lost, or "PH off" is
    ),
    HoursRule(
        "OH05",
        "ouvert après minuit et pas les jours fériés : ajoutez « ; PH +1 day 00:00-02:00 off » "
        "(ou unknown), jusqu’à l’heure de fin",
        _night_after_holiday,  # else open on 26 December at 00:30
    ),
    HoursRule(
        "OH06",
        "donnez une heure de fin : « 18:00-22:00 », pas « 18:00+ »",
        _open_end,  # else open until 24:00 for one engine, until 04:00 for the other
    ),
    HoursRule(
        "OH07",
        "les vacances scolaires (SH) ne sont pas comprises : écrivez les dates",
        _school_holidays,  # else never, for France
    ),
    HoursRule(
        "OH08",
        "écrivez 24:00 et non 23:59",
        _last_minute,  # else closed for a minute
    ),
    HoursRule(
        "OH09",
        "l’heure de fin est avant le début : corrigez (minuit s’écrit 24:00), "
        "ou ajoutez « overnight: yes »",
        _ends_before_start,  # else "09:00-9:00" is 24 hours
    ),
    HoursRule(
        "OH10",
        "cette date n’existe pas",
        _impossible_date,  # "Feb 30" is accepted
    ),
    HoursRule(
        "OH11",
        "jamais ouvert dans les soixante jours : corrigez, ou mettez « status: paused »",
        _never_opens,  # hours of a past year are closed for ever
    ),
    HoursRule(
        "OH12",
        "ouvert jour et nuit, « 24/7 » ou des jours sans heures, demande « by_nature: yes » "
        "(urgences, numéros nationaux) ; sinon donnez les heures",
        _day_and_night,  # else a form left empty would be open all night
    ),
)
