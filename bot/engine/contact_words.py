"""How a service is reached and understood: its numbers and its languages, in a few words each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.content.content import Content
from bot.directory.contact import Phone, PhoneCost, PhoneKind, Spoken, SpokenBy
from bot.directory.service import Service
from bot.engine.hours_words import hours_words
from bot.languages import format as said

_KINDS: dict[PhoneKind, str] = {
    "switchboard": "phone-switchboard",
    "urgent": "phone-urgent",
    "appointments": "phone-appointments",
    "team": "phone-team",
}
"""What a number is for; the main one needs no words."""
_COSTS: dict[PhoneCost, str] = {"free": "phone-free", "paid": "phone-paid"}
_BY: dict[SpokenBy, str] = {
    "peer": "with-peer",
    "interpreter_onsite": "interpreter",
    "interpreter_phone": "interpreter-phone",
    "app": "translation-app",
}
_WHATSAPP = "WhatsApp"


def phone_lines(content: Content, lang: str, service: Service, day: date) -> Iterator[str]:
    """Each number alone on its line, and below it what it is for, when, and in which languages."""
    for phone in service.phones:
        yield phone_words(phone.number, lang)
        about = " · ".join(_about(content, lang, service, phone, day))
        if about:
            yield f"- {about}"


def phone_words(number: str, lang: str) -> str:
    """A number as it is read and dialled in France, its pairs of figures in the order of dialling
    also where the text around it runs from right to left."""
    return said.isolated(said.phone(number), lang)


def language_lines(content: Content, lang: str, service: Service, day: date) -> list[str]:
    """The languages spoken there, each by its name: always, at some hours, or through somebody."""
    always = [one for one in service.languages if one.when is None and one.mode not in _BY]
    lines = []
    if always:
        lines.append(content.phrase(lang, "speaks", languages=_names(always, lang)))
    ways = dict.fromkeys((one.mode, one.when) for one in service.languages if one not in always)
    for mode, when in ways:
        here = [one for one in service.languages if (one.mode, one.when) == (mode, when)]
        words, names = _through(content, lang, mode), _names(here, lang)
        what = f"{words} ({names})" if words else names
        lines.append(f"- {_when(content, lang, service, what, when, day)}")
    told = {one.mode for one in service.languages}
    phone = service.interpreters == "phone"
    if service.interpreters and not told & {"interpreter_onsite", "interpreter_phone"}:
        lines.append(f"- {content.phrase(lang, 'interpreter-phone' if phone else 'interpreter')}")
    return lines


def _about(content: Content, lang: str, service: Service, phone: Phone, day: date) -> Iterator[str]:
    if phone.kind in _KINDS:
        yield content.phrase(lang, _KINDS[phone.kind])
    if phone.cost in _COSTS:
        yield content.phrase(lang, _COSTS[phone.cost])
    if phone.hours:
        hours = hours_words(content, lang, service, phone.hours, day)
        if hours:
            yield hours
    if phone.languages:
        yield said.listed([said.language_name(code, lang) for code in phone.languages], lang)
    if phone.whatsapp:
        yield said.isolated(_WHATSAPP, lang)


def _names(spoken: list[Spoken], lang: str) -> str:
    return said.listed([said.language_name(one.code, lang) for one in spoken], lang)


def _through(content: Content, lang: str, mode: SpokenBy | None) -> str:
    return content.phrase(lang, _BY[mode]) if mode in _BY else ""


def _when(
    content: Content, lang: str, service: Service, what: str, when: str | None, day: date
) -> str:
    """When a language is spoken; without hours that can be said, that it is "at some hours"."""
    if when is None:
        return what
    hours = hours_words(content, lang, service, when, day)
    hours = hours or content.phrase(lang, "some-hours")
    return content.phrase(lang, "at-hours", what=what, hours=hours)
