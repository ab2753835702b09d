"""From the editors' service files to services, every fault with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from bot.directory.lint import Hours, hours_problems
from bot.directory.schema import ServiceSource, ServicesSource
from bot.directory.service import Service
from bot.places.area import ILE_DE_FRANCE, Area
from bot.source.fit import fit
from bot.source.marked import Source, read
from bot.source.problem import Problem, meant

_SIDES = ("south", "north", "west", "east")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FIELDS = {field.name for field in fields(Service)} - {"id"}
_SERVICE = TypeAdapter(Service)
_SPOKEN = ("note", "find", "bring", "doubt", "hours_note", "not_accepted", "alert")
"""The fields that are sentences, and so are translated."""


class ServiceText(NamedTuple):
    """A sentence of a service in the source language, and where it is written."""

    service: str
    field: str
    text: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class _Written:
    """One service in its file, on the day it is read."""

    source: Source
    id: str
    one: ServiceSource
    today: date

    def problem(self, rule: str, message: str, *path: str | int) -> Problem:
        """A problem with a field, or with the whole service."""
        at = ("services", self.id, *path)
        return self.source.problem(rule, message, *at, at_key=not path)


def read_services(folder: Path, today: date) -> tuple[tuple[Service, ...], list[Problem]]:
    """All services below ``folder/services``, and every problem with them.

    ``today`` is the day in Paris, for hours that must open again.
    """
    services: dict[str, Service] = {}
    files: dict[str, str] = {}
    problems: list[Problem] = []
    offers, area = offers_of(folder), area_of(folder)
    for file in sorted((folder / "services").glob("*.yaml")):
        written, faults = _written(file, f"{folder.name}/services/{file.name}", today)
        problems += faults
        for one in written:
            if one.id in services:
                message = f"service '{one.id}' is already in {files[one.id]}"
                problems.append(one.problem("duplicate-key", message))
                continue
            services[one.id] = _service(one)
            files[one.id] = one.source.path
            problems += [
                *_offer_faults(one, offers),
                *_point_faults(one, area),
                *_hours_faults(one),
            ]
    return tuple(services.values()), problems


def records(folder: Path) -> Iterator[tuple[str, ServiceSource]]:
    """Each record with its id, as it is written, the first of an id; none that cannot be read."""
    seen: set[str] = set()
    for file in sorted((folder / "services").glob("*.yaml")):
        for one in _written(file, f"{folder.name}/services/{file.name}", date.min)[0]:
            if one.id not in seen:
                yield one.id, one.one
            seen.add(one.id)


def service_texts(folder: Path) -> Iterator[ServiceText]:
    """The sentences of all services, as they are written; nothing of what cannot be read."""
    seen: set[str] = set()
    for file in sorted((folder / "services").glob("*.yaml")):
        for one in _written(file, f"{folder.name}/services/{file.name}", date.min)[0]:
            if one.id not in seen:
                yield from _texts(one)
            seen.add(one.id)


def _texts(one: _Written) -> Iterator[ServiceText]:
    for name in _SPOKEN:
        text = getattr(one.one, name)
        if text:
            line = one.source.mark("services", one.id, name).line
            yield ServiceText(one.id, name, text, one.source.path, line)
    for number, closure in enumerate(one.one.closures):
        if closure.note:
            line = one.source.mark("services", one.id, "closures", number, "note").line
            name = f"closure-{closure.start}"
            yield ServiceText(one.id, name, closure.note, one.source.path, line)


def offers_of(folder: Path) -> frozenset[str]:
    """The offers that ``offers.yaml`` knows; empty if there is none to read."""
    value = read(folder / "offers.yaml", "offers.yaml")[0].value
    offers = value.get("offers") if isinstance(value, dict) else None
    return frozenset(offers) if isinstance(offers, dict) else frozenset()


def _written(file: Path, path: str, today: date) -> tuple[list[_Written], list[Problem]]:
    source, problems = read(file, path)
    if source.value is None and problems:
        return [], problems
    whole, faults = fit(ServicesSource, source, source.value)
    problems += faults
    written: list[_Written] = []
    for service_id, value in (whole.services if whole else {}).items():
        at = ("services", service_id)
        if not _ID.fullmatch(service_id):
            message = f"'{service_id}' should be small letters, figures and '-'"
            problems.append(source.problem("service-id", message, *at, at_key=True))
        one, faults = fit(ServiceSource, source, value, at)
        problems += faults
        if one is not None:
            written.append(_Written(source, service_id, one, today))
    return written, problems


def _service(written: _Written) -> Service:
    values = written.one.model_dump(include=_FIELDS)
    return _SERVICE.validate_python({"id": written.id, **values})


def _offer_faults(written: _Written, offers: frozenset[str]) -> Iterator[Problem]:
    for number, offer in enumerate(written.one.offers):
        if offer not in offers:
            message = f"no offer '{offer}'{meant(offer, offers)}"
            yield written.problem("unknown-offer", message, "offers", number)
    for number, special in enumerate(written.one.special_hours):
        if special.offer and special.offer not in written.one.offers:
            near = meant(special.offer, written.one.offers)
            message = f"this service does not offer '{special.offer}'{near}"
            yield written.problem("unknown-offer", message, "special_hours", number, "offer")


def area_of(folder: Path) -> Area:
    """The area that ``pack.yaml`` names; Île-de-France if it names none (the check says why)."""
    value = read(folder / "pack.yaml", "pack.yaml")[0].value
    area = value.get("area") if isinstance(value, dict) else None
    try:
        return Area(**{name: float(str(area[name])) for name in _SIDES}) if area else ILE_DE_FRANCE
    except (TypeError, KeyError, ValueError):
        return ILE_DE_FRANCE


def _point_faults(written: _Written, area: Area) -> Iterator[Problem]:
    lat, lon = written.one.lat, written.one.lon
    if (lat is None) != (lon is None):
        yield written.problem("point", "a point needs both lat and lon")
    if lat is not None and lon is not None:
        yield from _place_faults(written, area, lat, lon, ())
    for number, stop in enumerate(written.one.stops):
        yield from _place_faults(written, area, stop.lat, stop.lon, ("stops", number))


def _place_faults(
    written: _Written, area: Area, lat: float, lon: float, at: tuple[str | int, ...]
) -> Iterator[Problem]:
    if area.holds(lon, lat):
        message = f"lat and lon are swapped: lat is {lon}, lon is {lat}"
        yield written.problem("swapped-point", message, *at, "lat")
    elif not area.holds(lat, lon):
        message = (
            f"{lat}, {lon} is outside the area of this guide "
            f"(lat {area.south} to {area.north}, lon {area.west} to {area.east})"
        )
        yield written.problem("outside-area", message, *at, "lat")


def _hours_faults(written: _Written) -> Iterator[Problem]:
    one, today = written.one, written.today
    for text, path, live in _other_hours(one, today):
        for rule, message in hours_problems(Hours(text, today, one.by_nature, one.overnight, live)):
            yield written.problem(rule, message, *path)
    for name in ("hours_seen_on", "verified_on"):
        seen: date | None = getattr(one, name)
        if seen is not None and seen > today:
            # A warning: the day may be that of a question about the past.
            message = f"{seen} is still to come: hours would be believed for too long"
            yield replace(written.problem("date-to-come", message, name), level="warning")
    if one.hours is None:
        return
    live = one.status == "live" and (one.valid_to is None or one.valid_to >= today)
    hours = Hours(one.hours, today, one.by_nature, one.overnight, live)
    for rule, message in hours_problems(hours):
        yield written.problem(rule, message, "hours")
    if one.hours_seen_on is None and one.verified_on is None and not one.by_nature:
        message = "hours need 'hours_seen_on' or 'verified_on': nobody knows how old they are"
        yield written.problem("hours-undated", message, "hours")


def _other_hours(
    one: ServiceSource, today: date
) -> Iterator[tuple[str, tuple[str | int, ...], bool]]:
    """Hours beside the usual ones, their place, and whether they must open again soon."""
    for number, stop in enumerate(one.stops):
        if stop.hours is not None:
            yield stop.hours, ("stops", number, "hours"), one.status == "live"
    for number, special in enumerate(one.special_hours):
        yield special.hours, ("special_hours", number, "hours"), one.status == "live"
    for number, other in enumerate(one.replaced_hours):
        yield other.hours, ("replaced_hours", number, "hours"), False
    for number, phone in enumerate(one.phones):
        if phone.hours is not None:
            yield phone.hours, ("phones", number, "hours"), False
    for number, spoken in enumerate(one.languages):
        if spoken.when is not None:
            yield spoken.when, ("languages", number, "when"), False
