"""The places by how fresh they are, those that need somebody first, each with its two weeks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape

from opening_hours import ParserError  # type: ignore[attr-defined]  # its stub has no error

from bot.directory.fortnight import fortnight
from bot.directory.freshness import believed
from bot.directory.keeping import Due, due, is_vital
from bot.directory.offers import read_offers
from bot.directory.service import Service
from bot.workbench import words
from bot.workbench.address import link, to
from bot.workbench.desk import Asked, Desk
from bot.workbench.screens.screen import Screen

_HEAD = (words.SERVICE, words.SEEN_ON, words.HOURS, words.NEEDS)


async def show(desk: Desk, asked: Asked) -> str:
    """All places, or with ``service`` the one asked for on top, its two weeks in words."""
    today = asked.at.date()
    services = desk.bench.services()
    vital = read_offers(desk.bench.folder).vital
    chosen = next((one for one in services if one.id == asked.get("service")), None)
    head = "".join(f"<th>{escape(one)}</th>" for one in _HEAD)
    rows = "".join(_row(one, today) for one in in_order(services, today, vital))
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return (_one(chosen, today) if chosen else "") + table


def in_order(services: Iterable[Service], today: date, vital: frozenset[str]) -> list[Due]:
    """Every place: those to ask in the order of the calls, then the rest by when they were seen."""
    known = list(services)
    wanted = due(known, today, {}, vital)
    asked = {one.service.id for one in wanted}
    rest = [Due(one, (), vital=is_vital(one, vital)) for one in known if one.id not in asked]
    return [*wanted, *sorted(rest, key=lambda one: one.rank)]


def _row(one: Due, today: date) -> str:
    service = one.service
    sure = believed(service).on(today)
    seen = service.checked_on.isoformat() if service.checked_on else words.NEVER_SEEN
    notes = [words.VITAL] if one.vital else []
    notes += [words.STATUSES[service.status]] if words.STATUSES[service.status] else []
    notes += [words.NEED_WORDS[need] for need in one.needs]
    style = {"sure": "", "confirm": "soon", "unknown": "past"}[sure]
    name = link(to("services", service=service.id), service.name)
    return (
        f'<tr class="{style}"><td>{name}<br><small>{escape(service.city)}</small></td>'
        f"<td>{escape(seen)}</td><td>{escape(words.FRESHNESS[sure])}</td>"
        f"<td>{escape(', '.join(notes))}</td></tr>"
    )


def _days(service: Service, today: date) -> str:
    try:
        days = fortnight(service, today)
    except ParserError:  # the problems say how to write them
        return f"<p>{link(to('problems'), words.HOURS_NOT_READ, 'error')}</p>"
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in days)}</ul>"


def _one(service: Service, today: date) -> str:
    hours = f"<p><code>{escape(service.hours)}</code></p>" if service.hours else ""
    doubt = f"<p>{escape(words.DOUBT.format(doubt=service.doubt))}</p>" if service.doubt else ""
    return (
        f'<article class="card"><h2>{escape(service.name)}</h2><p><small>{escape(service.id)}'
        f"</small></p>{hours}{doubt}<h3>{escape(words.TWO_WEEKS)}</h3>{_days(service, today)}"
        "</article>"
    )


SCREEN = Screen("services", words.SERVICES, show)
