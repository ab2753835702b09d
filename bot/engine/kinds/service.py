"""One service of a list: how to get there, when, how to reach it, and how sure all of it is."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from bot.content.content import Content
from bot.content.model import Node
from bot.directory.names import called_in
from bot.directory.search import Result
from bot.directory.service import Service
from bot.engine import session as token
from bot.engine.access_words import access_words, amenities_words
from bot.engine.contact_words import language_lines, phone_lines
from bot.engine.hours_words import plain_hours, special_hours_lines
from bot.engine.kinds.report import report_button
from bot.engine.opening_words import opening_words
from bot.engine.page import Page
from bot.engine.session import Session
from bot.languages import format as said

_VAGUE_METRES = 60
"""Above this error of a pin, a distance is said as "around"."""
_METRES = re.compile(r" \d+ m$")
_CLOSURES = {"works": "closure-works", "holiday": "closure-holiday"}
"""The reasons that say until when: one that says no more than "shut" is not said."""
_WALKED_METRES = 4_000
"""Farther than this nobody is told how long the walk takes."""


def details(content: Content, session: Session, node: Node, one: Result, at: datetime) -> Page:
    """The page of one service, and the way back to the list."""
    lang = session.lang
    listed = token.write(session._replace(service="", misses=0))
    texts = tuple(
        "\n".join(lines)
        for lines in (
            _where(content, lang, one),
            _when(content, lang, one, at),
            _how(content, lang, one.service, at),
        )
        if lines
    )
    pin = one if one.point is not None else None
    state = content.words(lang, node).state
    wrong = report_button(content, session, node)
    buttons = (wrong,) if wrong else ()
    return Page(session, texts, buttons, state, listed, places=(one,), pin=pin)


def _where(content: Content, lang: str, one: Result) -> list[str]:
    service = one.service
    lines = [name_words(service, lang), *place_lines(content, lang, one)]
    away = distance_words(content, lang, one)
    if away:
        lines.append(away)
    lines += [f"- {said.isolated(one, lang)}" for one in _stations(service)]
    stop = one.opening.stop
    if stop is not None:
        return lines + _text(content, lang, service, f"{stop.text_id}-directions", stop.directions)
    return lines + _text(content, lang, service, "find", service.find)


def _stations(service: Service) -> list[str]:
    """The nearest stations; without metres where nobody knows so exactly where the place is."""
    nearest = list(service.stations[:2])
    if (service.location_error_m or 0) > _VAGUE_METRES:
        return [_METRES.sub("", station) for station in nearest]
    return nearest


def _when(content: Content, lang: str, one: Result, at: datetime) -> list[str]:
    service, opening = one.service, one.opening
    lines = [opening_words(content, lang, opening, at, can_call=bool(service.phones))]
    lines += closure_lines(content, lang, one)
    if service.hours and opening.state == "unknown" and opening.seen_on:
        seen = said.day(opening.seen_on, lang)
        hours = plain_hours(content, lang, service.hours, at.date())
        if hours:
            lines.append(content.phrase(lang, "hours-seen", hours=hours, seen=seen))
    if service.phones and opening.state in ("unknown", "open-to-confirm"):
        lines.append(content.phrase(lang, "call-first"))
    lines += special_hours_lines(content, lang, service, at.date())
    lines += _text(content, lang, service, "hours_note", service.hours_note)
    lines += phone_lines(content, lang, service, at.date())
    return lines


def _how(content: Content, lang: str, service: Service, at: datetime) -> list[str]:
    lines = _text(content, lang, service, "alert", service.alert_on(at.date()))
    offers = said.listed([content.offer(lang, slug) for slug in service.offers], lang)
    if offers:
        lines.append(content.phrase(lang, "offers", offers=offers))
    lines += _text(content, lang, service, "summary", service.summary)
    lines += [f"- {words}" for words in access_words(content, lang, service)]
    found = amenities_words(content, lang, service)
    if found:
        lines.append(content.phrase(lang, "amenities", amenities=found))
    lines += language_lines(content, lang, service, at.date())
    lines += _crowd(content, lang, service, at.date())
    for what in _text(content, lang, service, "not_accepted", service.not_accepted):
        lines.append(content.phrase(lang, "not-accepted", what=what))
    lines += _text(content, lang, service, "bring", service.bring)
    lines += _text(content, lang, service, "note", service.note)
    lines += _text(content, lang, service, "police_note", service.police_note)
    lines += _text(content, lang, service, "doubt", service.doubt)
    if service.website:
        lines.append(said.isolated(service.website, lang))
    return lines


def _crowd(content: Content, lang: str, service: Service, day: date) -> list[str]:
    """That it was full or busy, as long as that may still be so."""
    seen = service.capacity_on(day)
    if seen is None or seen.state == "normal":
        return []
    return [content.phrase(lang, seen.state, seen=said.day(seen.seen_on, lang))]


def _text(content: Content, lang: str, service: Service, name: str, text: str | None) -> list[str]:
    if not text:
        return []
    return [content.say(lang, f"service:{service.id}#{name}", text).text]


def name_words(service: Service, lang: str) -> str:
    """The name, which is French as on the door, and how people say it in their language."""
    own, name = called_in(service.name_i18n, lang), f"**{said.isolated(service.name, lang)}**"
    return f"{name} ({said.isolated(own, lang)})" if own else name


def place_lines(content: Content, lang: str, one: Result) -> list[str]:
    """The stop of a round, else the address, if there is one."""
    if one.opening.stop is not None:
        stop, context = one.opening.stop, f"service:{one.service.id}#{one.opening.stop.text_id}"
        label = said.isolated(content.say(lang, context, stop.label).text, lang)
        return [content.phrase(lang, "stop", stop=label)]
    return [address_words(one.service, lang)] if one.service.address else []


def closure_lines(content: Content, lang: str, one: Result) -> list[str]:
    """Why it is shut, where that helps somebody to understand until when."""
    closure = one.opening.closure
    if closure is None:
        return []
    if closure.note:
        return _text(content, lang, one.service, closure.text_id, closure.note)
    told = _CLOSURES.get(closure.reason)
    return [content.phrase(lang, told)] if told else []


def address_words(service: Service, lang: str) -> str:
    """Street, postcode and town on one line, kept in its own direction."""
    town = " ".join(part for part in (service.postcode, service.city) if part)
    return said.isolated(", ".join(part for part in (service.address, town) if part), lang)


def distance_words(content: Content, lang: str, one: Result) -> str:
    """How far, and about how many minutes on foot; empty where it is not known."""
    if one.distance_m is None:
        return ""
    metres, minutes = _walk(one.distance_m, lang)
    vague = (one.service.location_error_m or 0) > _VAGUE_METRES
    if vague or one.distance_m > _WALKED_METRES:
        return content.phrase(lang, "around", distance=metres)
    return content.phrase(lang, "distance", distance=metres, minutes=minutes)


@lru_cache(maxsize=4096)
def _walk(metres: int, lang: str) -> tuple[str, str]:
    """A distance and the minutes on foot, remembered: Babel is slow, and people ask from the same
    places. No place can be told from a number of metres."""
    return (
        said.isolated(said.distance(metres, lang), lang),
        said.isolated(said.minutes_on_foot(metres, lang), lang),
    )
