"""One service of a list: how to get there, when, how to reach it, and how sure all of it is."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from bot.content.content import Content
from bot.content.model import Node
from bot.directory.search import Result
from bot.directory.service import Service
from bot.engine import session as token
from bot.engine.access_words import access_words, language_lines
from bot.engine.kinds.report import report_button
from bot.engine.opening_words import opening_words, week_words
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
        return lines + ([said.isolated(stop.directions, lang)] if stop.directions else [])
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
        hours = week_words(lang, service.hours, at.date())
        if hours:
            lines.append(content.phrase(lang, "hours-seen", hours=hours, seen=seen))
    if service.phones and opening.state in ("unknown", "open-to-confirm"):
        lines.append(content.phrase(lang, "call-first"))
    lines += _text(content, lang, service, "hours_note", service.hours_note)
    lines += [phone_words(phone.number, lang) for phone in service.phones]
    return lines


def _how(content: Content, lang: str, service: Service, at: datetime) -> list[str]:
    lines = _text(content, lang, service, "alert", service.alert_on(at.date()))
    offers = said.listed([content.offer(lang, slug) for slug in service.offers], lang)
    if offers:
        lines.append(content.phrase(lang, "offers", offers=offers))
    lines += [f"- {words}" for words in access_words(content, lang, service)]
    lines += language_lines(content, lang, service)
    full = service.capacity_on(at.date())
    if full is not None and full.state == "full":
        lines.append(content.phrase(lang, "full", seen=said.day(full.seen_on, lang)))
    for what in _text(content, lang, service, "not_accepted", service.not_accepted):
        lines.append(content.phrase(lang, "not-accepted", what=what))
    lines += _text(content, lang, service, "bring", service.bring)
    lines += _text(content, lang, service, "note", service.note)
    lines += _text(content, lang, service, "doubt", service.doubt)
    if service.website:
        lines.append(said.isolated(service.website, lang))
    return lines


def _text(content: Content, lang: str, service: Service, name: str, text: str | None) -> list[str]:
    if not text:
        return []
    return [content.say(lang, f"service:{service.id}#{name}", text).text]


def name_words(service: Service, lang: str) -> str:
    """The name, which is French and stays so in every language."""
    return f"**{said.isolated(service.name, lang)}**"


def place_lines(content: Content, lang: str, one: Result) -> list[str]:
    """The stop of a round, else the address, if there is one."""
    if one.opening.stop is not None:
        stop = said.isolated(one.opening.stop.label, lang)
        return [content.phrase(lang, "stop", stop=stop)]
    return [address_words(one.service, lang)] if one.service.address else []


def closure_lines(content: Content, lang: str, one: Result) -> list[str]:
    """Why it is shut, where that helps somebody to understand until when."""
    closure = one.opening.closure
    if closure is None:
        return []
    if closure.note:
        name = f"closure-{closure.start}"
        return [content.say(lang, f"service:{one.service.id}#{name}", closure.note).text]
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


def phone_words(number: str, lang: str) -> str:
    """A number as it is read and dialled in France, its pairs of figures in the order of dialling
    also where the text around it runs from right to left."""
    return said.isolated(said.phone(number), lang)
