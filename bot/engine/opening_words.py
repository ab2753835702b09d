"""Opening states in words. Hours nobody checked are never called open."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.content.content import Content
from bot.directory.hours import Opening
from bot.directory.week import week_of
from bot.languages import format as said


def opening_words(
    content: Content, lang: str, opening: Opening, at: datetime, *, can_call: bool
) -> str:
    """One line: open until …, open to confirm, closed until …, or not known.

    ``can_call``: there is a number, so that somebody may be told to call first.
    """
    match opening.state:
        case "open":
            if opening.until is None:
                return content.phrase(lang, "open-always")
            until = moment(content, lang, opening.until, at)
            return content.phrase(lang, "open-until", until=until)
        case "open-to-confirm" if opening.until is not None and opening.seen_on is not None:
            until = moment(content, lang, opening.until, at)
            seen = said.day(opening.seen_on, lang)
            name = "open-to-confirm" if can_call else "open-to-confirm-no-phone"
            return content.phrase(lang, name, until=until, seen=seen)
        case "closed":
            if opening.next_open is None:
                return content.phrase(lang, "closed")
            when = moment(content, lang, opening.next_open, at)
            return content.phrase(lang, "closed-until", next=when)
        case _:
            return content.phrase(lang, "hours-unknown" if can_call else "hours-unknown-no-phone")


def week_words(lang: str, hours: str, day: date) -> str:
    """The hours of the week from ``day`` on: "lun., mer.–ven. 09:30–17:00; sam. 10:00–12:00"."""
    parts = []
    for days in week_of(hours, day):
        spans = [_span(begin, end, lang) for begin, end in days.spans]
        parts.append(f"{said.weekdays(days.weekdays, lang)} {', '.join(spans)}")
    return said.isolated("; ".join(parts), lang)


def moment(content: Content, lang: str, when: datetime, at: datetime) -> str:
    """A moment as seen from ``at``: "18:00", "tomorrow 9:00", "Friday 9:00"."""
    clock = _clock(when.time(), lang)
    if when.date() == at.date():
        return content.phrase(lang, "today", time=clock)
    if when.date() == (at + timedelta(days=1)).date():
        return content.phrase(lang, "tomorrow", time=clock)
    if (when.date() - at.date()).days < 7:
        return content.phrase(lang, "on-day", day=said.weekday(when.date(), lang), time=clock)
    return content.phrase(lang, "on-day", day=said.day(when.date(), lang), time=clock)


def _span(begin: time, end: time, lang: str) -> str:
    """From when to when, the beginning first whatever the direction of the text around it."""
    return said.isolated(f"{said.clock(begin, lang)}–{said.clock(end, lang)}", lang)


@lru_cache(maxsize=4096)
def _clock(when: time, lang: str) -> str:
    """A time of day, remembered: Babel is slow, and the same few times stand in every list."""
    return said.isolated(said.clock(when, lang), lang)
