"""Hours of a line, of an offer or of a spoken language in words, never surer than what is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.content.content import Content
from bot.directory.freshness import believed
from bot.directory.service import Service
from bot.directory.timetable import ForWhom, SpecialHours
from bot.engine.opening_words import week_words
from bot.languages import format as said

_ALWAYS = "24/7"
_WHO: dict[ForWhom, str] = {
    "women": "for-women",
    "men": "for-men",
    "families": "for-families",
    "minors": "for-minors",
    "trans": "for-trans",
}


def plain_hours(content: Content, lang: str, hours: str, day: date) -> str:
    """The week of some hours, whatever their age; empty if they are never open."""
    return content.phrase(lang, "always") if hours == _ALWAYS else week_words(lang, hours, day)


def hours_words(content: Content, lang: str, service: Service, hours: str, day: date) -> str:
    """The week of some hours of a service; old ones with the day they were seen.

    Empty where they are of no known age: nobody is sent to a door or a line on such a word.
    """
    words = plain_hours(content, lang, hours, day)
    if not words or believed(service).on(day) == "sure":
        return words
    if service.checked_on is None:
        return ""
    seen = said.day(service.checked_on, lang)
    return content.phrase(lang, "hours-seen", hours=words, seen=seen)


def special_hours_lines(content: Content, lang: str, service: Service, day: date) -> Iterator[str]:
    """The hours for one offer or for some people, a line each, and what is to know of them."""
    for one in service.special_hours:
        hours = hours_words(content, lang, service, one.hours, day)
        if hours:
            who = _whom(content, lang, one)
            yield "- " + content.phrase(lang, "at-hours", what=who, hours=hours)
            if one.note:
                yield content.say(lang, f"service:{service.id}#{one.text_id}", one.note).text


def _whom(content: Content, lang: str, one: SpecialHours) -> str:
    offer = content.offer(lang, one.offer) if one.offer else ""
    people = content.phrase(lang, _WHO[one.audience]) if one.audience else ""
    return ", ".join(part for part in (offer, people) if part)
