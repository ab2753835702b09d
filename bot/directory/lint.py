"""Hours that would mislead somebody: the rules OH01 to OH12, one function each.

What the engines of opening hours accept is not always what an editor meant. Each rule says in plain
French what is wrong and what to write instead; the measured reason stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from opening_hours import ParserError, State

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


_RANGE = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})(\+?)")
_COMMENT = re.compile(r'"[^"]*"')
_DAYS = re.compile(r"\b(Mo|Tu|We|Th|Fr|Sa|Su|PH)\b")
_ORDER = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_FRENCH = re.compile(
    r"\b(lu|ma|me|je|ve|di|lun|mar|mer|jeu|ven|sam|dim)\b|\d\s*h|[–—]|\d\.\d\d", re.IGNORECASE
)
_MONTHS = {"Feb": 29, "Apr": 30, "Jun": 30, "Sep": 30, "Nov": 30}
_DATE = re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{1,2})\b")
_LOOK_AHEAD_DAYS = 60


def hours_problems(hours: Hours) -> Iterator[tuple[str, str]]:
    """The id and the sentence of every rule these hours break."""
    if not hours.text.strip():
        yield BLANK.id, BLANK.message
        return
    try:
        parsed(hours.text)
    except ParserError:
        yield _unread(hours.text)
        return
    for rule in RULES:
        if rule.broken(hours):
            yield rule.id, rule.message


def _unread(text: str) -> tuple[str, str]:
    if _FRENCH.search(text):
        return (
            "hours-french",
            "écrivez les jours Mo Tu We Th Fr Sa Su, les heures 09:00-17:00 avec « : » et un trait "
            "court, par exemple « Mo-Fr 09:00-17:00; PH off »",
        )
    return (
        "hours-unread",
        f"ces horaires ne se lisent pas : « {text} » ; exemple : « Mo-Fr 09:00-17:00; PH off »",
    )


def _bare(text: str) -> str:
    return _COMMENT.sub("", text)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in _bare(text).split(";") if part.strip()]


def _days(part: str) -> set[str]:
    """The days a rule speaks of; a rule without days speaks of all."""
    selector = part.split(":", 1)[0]
    days: set[str] = set()
    for item in re.findall(r"\b(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?\b", selector):
        first, _, last = item.partition("-")
        start = _ORDER.index(first)
        length = (_ORDER.index(last or first) - start) % 7
        days |= {_ORDER[(start + step) % 7] for step in range(length + 1)}
    return days or set(_ORDER)


def _comment_without_state(hours: Hours) -> bool:
    for part in hours.text.split(";"):
        if '"' in part and not re.search(r"\b(open|unknown|off|closed)\b", _bare(part)):
            return True
    return False


def _no_word_on_holidays(hours: Hours) -> bool:
    return "PH" not in _bare(hours.text) and "24/7" not in hours.text


def _later_rule_erases(hours: Hours) -> bool:
    seen: set[str] = set()
    for part in _parts(hours.text):
        if "PH" in part or _DATE.search(part) or re.search(r"\b(off|unknown)\b", part):
            continue
        days = _days(part)
        if days & seen:
            return True
        seen |= days
    return False


def _night_before_holiday(hours: Hours) -> bool:
    text = _bare(hours.text)
    return _over_midnight(text) and "PH off" in text and "PH +1 day" not in text


def _over_midnight(text: str) -> bool:
    return any(
        (int(h2), int(m2)) <= (int(h1), int(m1)) for h1, m1, h2, m2, _ in _RANGE.findall(text)
    )


def _open_end(hours: Hours) -> bool:
    return bool(re.search(r"\d\d:\d\d\+", _bare(hours.text)))


def _last_minute(hours: Hours) -> bool:
    return "23:59" in _bare(hours.text)


def _ends_before_start(hours: Hours) -> bool:
    return not hours.overnight and _over_midnight(_bare(hours.text))


def _impossible_date(hours: Hours) -> bool:
    return any(
        not 1 <= int(day) <= _MONTHS.get(month, 31)
        for month, day in _DATE.findall(_bare(hours.text))
    )


def _never_opens(hours: Hours) -> bool:
    if not hours.live:
        return False
    start = datetime.combine(hours.on, time())
    intervals = parsed(hours.text).intervals(start, start + timedelta(days=_LOOK_AHEAD_DAYS))
    return all(state != State.OPEN for _, _, state, _ in intervals)


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
        "« 09:00-12:00 unknown \"sur rendez-vous\" »",
        _comment_without_state,  # else one engine says open, the other unknown
    ),
    HoursRule(
        "OH03",
        "dites ce qui se passe les jours fériés : « ; PH off », ou « ; PH unknown » si on ne sait pas",
        _no_word_on_holidays,  # else open on 25 December
    ),
    HoursRule(
        "OH04",
        "la deuxième règle efface la première pour les mêmes jours : "
        "écrivez « Mo-Fr 09:00-12:00,14:00-17:00 »",
        _later_rule_erases,
    ),
    HoursRule(
        "OH05",
        "ouvert après minuit et fermé les jours fériés : ajoutez « ; PH +1 day 00:00-02:00 off »",
        _night_before_holiday,
    ),
    HoursRule("OH06", "donnez une heure de fin : « 18:00-22:00 », pas « 18:00+ »", _open_end),
    HoursRule(
        "OH07",
        "les vacances scolaires (SH) ne sont pas comprises : écrivez les dates",
        lambda hours: bool(re.search(r"\bSH\b", _bare(hours.text))),
    ),
    HoursRule("OH08", "écrivez 24:00 et non 23:59", _last_minute),
    HoursRule(
        "OH09",
        "l’heure de fin est avant le début : corrigez, ou ajoutez « overnight: yes »",
        _ends_before_start,
    ),
    HoursRule("OH10", "cette date n’existe pas", _impossible_date),
    HoursRule(
        "OH11",
        "jamais ouvert dans les soixante jours : corrigez, ou mettez « status: paused »",
        _never_opens,
    ),
    HoursRule(
        "OH12",
        "« 24/7 » demande « by_nature: yes » : urgences, numéros nationaux ; sinon donnez les heures",
        lambda hours: "24/7" in hours.text and not hours.by_nature,
    ),
)
