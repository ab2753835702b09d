"""From the editors' service files to services, every fault with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path

from bot.directory.lint import Hours, hours_problems
from bot.directory.schema import ServicesSource, ServiceSource
from bot.directory.service import Service
from bot.source.fit import fit
from bot.source.marked import Source, parse, read
from bot.source.problem import Problem, meant

SOUTH, NORTH, WEST, EAST = 48.1, 49.3, 1.4, 3.6
"""Île-de-France, degrees WGS84, a little wider than the region."""


def read_services(folder: Path, today: date) -> tuple[tuple[Service, ...], list[Problem]]:
    """All services below ``folder/services``, and every problem with them.

    ``today`` is the day in Paris, for hours that must open again.
    """
    services: dict[str, Service] = {}
    problems: list[Problem] = []
    places: dict[str, str] = {}
    offers = offers_of(folder)
    for file in sorted((folder / "services").glob("*.yaml")):
        name = f"{folder.name}/services/{file.name}"
        source, faults = read(file, name)
        problems += faults
        written, faults = fit(ServicesSource, source, source.value) if source.value else (None, [])
        problems += faults
        for service_id, one in (written.services if written else {}).items():
            if service_id in services:
                message = f"service '{service_id}' is already in {places[service_id]}"
                problems.append(
                    source.problem("duplicate-key", message, "services", service_id, at_key=True)
                )
                continue
            services[service_id] = _service(service_id, one)
            places[service_id] = name
            problems += _faults(source, service_id, one, offers, today)
    return tuple(services.values()), problems


def offers_of(folder: Path) -> frozenset[str]:
    """The offers that ``offers.yaml`` knows; empty if there is none to read."""
    file = folder / "offers.yaml"
    if not file.exists():
        return frozenset()
    value = parse(file.read_text("utf-8"), file.name)[0].value
    offers = value.get("offers") if isinstance(value, dict) else None
    return frozenset(offers) if isinstance(offers, dict) else frozenset()


def _service(service_id: str, one: ServiceSource) -> Service:
    names = {field.name for field in fields(Service)} - {"id"}
    return Service(id=service_id, **{name: getattr(one, name) for name in names})


def _faults(
    source: Source, service_id: str, one: ServiceSource, offers: frozenset[str], today: date
) -> Iterator[Problem]:
    here = ("services", service_id)
    for number, offer in enumerate(one.offers):
        if offer not in offers:
            message = f"no offer '{offer}'{meant(offer, offers)}"
            yield source.problem("unknown-offer", message, *here, "offers", number)
    if (one.lat is None) != (one.lon is None):
        yield source.problem("point", "a point needs both lat and lon", *here, at_key=True)
    elif one.lat is not None and one.lon is not None:
        if not (SOUTH <= one.lat <= NORTH and WEST <= one.lon <= EAST):
            message = (
                f"{one.lat}, {one.lon} is outside Île-de-France "
                f"(lat {SOUTH} to {NORTH}, lon {WEST} to {EAST}); are they swapped?"
            )
            yield source.problem("outside-area", message, *here, "lat")
    if one.hours is not None:
        live = one.status == "live" and (one.valid_to is None or one.valid_to >= today)
        hours = Hours(one.hours, today, one.by_nature, one.overnight, live)
        for rule, message in hours_problems(hours):
            yield source.problem(rule, message, *here, "hours")
        if one.hours_seen_on is None and one.verified_on is None and not one.by_nature:
            message = "hours need 'hours_seen_on' or 'verified_on': nobody knows how old they are"
            yield source.problem("hours-undated", message, *here, "hours")
