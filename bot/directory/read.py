"""From the editors' service files to services, every fault with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from bot.directory.lint import Hours, hours_problems
from bot.directory.offers import Offers, read_offers
from bot.directory.schema import ServiceSource, ServicesSource
from bot.directory.service import Service
from bot.places.area import ILE_DE_FRANCE, Area
from bot.source.fit import fit
from bot.source.marked import Source, read
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

_SIDES = ("south", "north", "west", "east")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FIELDS = {field.name for field in fields(Service)} - {"id"}
_SERVICE = TypeAdapter(Service)


@dataclass(frozen=True, slots=True)
class Written:
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
    offers, area = read_offers(folder), area_of(folder)
    for file in sorted((folder / "services").glob("*.yaml")):
        found, faults = _written(file, f"{folder.name}/services/{file.name}", today)
        problems += faults
        for one in found:
            if one.id in services:
                first = files[one.id]
                message = Sentence("service '{id}' is already in {path}", id=one.id, path=first)
                problems.append(one.problem("duplicate-key", message))
                continue
            services[one.id] = service_of(one)
            files[one.id] = one.source.path
            problems += [
                *_offer_faults(one, offers),
                *_same_stops(one),
                *_point_faults(one, area),
                *_hours_faults(one),
            ]
    return tuple(services.values()), problems


def records(folder: Path) -> Iterator[tuple[str, ServiceSource]]:
    """Each record with its id, as it is written, the first of an id; none that cannot be read."""
    return ((one.id, one.one) for one in written(folder))


def written(folder: Path, today: date = date.min) -> Iterator[Written]:
    """Each record with its place, the first of an id; none that cannot be read."""
    seen: set[str] = set()
    for file in sorted((folder / "services").glob("*.yaml")):
        for one in _written(file, f"{folder.name}/services/{file.name}", today)[0]:
            if one.id not in seen:
                yield one
            seen.add(one.id)


def offers_of(folder: Path) -> frozenset[str]:
    """The offers that ``offers.yaml`` knows; empty if there is none to read."""
    return read_offers(folder).slugs


def _written(file: Path, path: str, today: date) -> tuple[list[Written], list[Problem]]:
    source, problems = read(file, path)
    if source.value is None and problems:
        return [], problems
    whole, faults = fit(ServicesSource, source, source.value)
    problems += faults
    found: list[Written] = []
    for service_id, value in (whole.services if whole else {}).items():
        at = ("services", service_id)
        if not _ID.fullmatch(service_id):
            message = Sentence("'{id}' should be small letters, figures and '-'", id=service_id)
            problems.append(source.problem("service-id", message, *at, at_key=True))
        one, faults = fit(ServiceSource, source, value, at)
        problems += faults
        if one is not None:
            found.append(Written(source, service_id, one, today))
    return found, problems


def service_of(one: Written) -> Service:
    """The service that a record describes."""
    values = one.one.model_dump(include=_FIELDS)
    return _SERVICE.validate_python({"id": one.id, **values})


def _offer_faults(record: Written, offers: Offers) -> Iterator[Problem]:
    for number, offer in enumerate(record.one.offers):
        if offer not in offers.slugs:
            near = meant(offer, offers.slugs)
            message = Sentence("no offer '{name}'{near}", name=offer, near=near)
            yield record.problem("unknown-offer", message, "offers", number)
    for number, network in enumerate(record.one.networks):
        if network not in offers.networks:
            near = meant(network, offers.networks)
            message = Sentence("no network '{name}'{near}", name=network, near=near)
            yield record.problem("unknown-network", message, "networks", number)
    for number, special in enumerate(record.one.special_hours):
        if special.offer and special.offer not in record.one.offers:
            near = meant(special.offer, record.one.offers)
            message = Sentence(
                "this service does not offer '{name}'{near}", name=special.offer, near=near
            )
            yield record.problem("unknown-offer", message, "special_hours", number, "offer")


def _same_stops(record: Written) -> Iterator[Problem]:
    """Stops of one name: nobody could tell them apart, nor could a translation."""
    names: set[str] = set()
    for number, stop in enumerate(service_of(record).stops):
        if stop.text_id in names:
            message = Sentence(
                "another stop is called '{label}': say what tells them apart", label=stop.label
            )
            yield record.problem("duplicate-stop", message, "stops", number, "label")
        names.add(stop.text_id)


def area_of(folder: Path) -> Area:
    """The area that ``pack.yaml`` names; Île-de-France if it names none (the check says why)."""
    value = read(folder / "pack.yaml", "pack.yaml")[0].value
    area = value.get("area") if isinstance(value, dict) else None
    try:
        return Area(**{name: float(str(area[name])) for name in _SIDES}) if area else ILE_DE_FRANCE
    except (TypeError, KeyError, ValueError):
        return ILE_DE_FRANCE


def _point_faults(record: Written, area: Area) -> Iterator[Problem]:
    lat, lon = record.one.lat, record.one.lon
    if (lat is None) != (lon is None):
        yield record.problem("point", Sentence("a point needs both lat and lon"))
    if lat is not None and lon is not None:
        yield from _place_faults(record, area, lat, lon, ())
    for number, stop in enumerate(record.one.stops):
        yield from _place_faults(record, area, stop.lat, stop.lon, ("stops", number))


def _place_faults(
    record: Written, area: Area, lat: float, lon: float, at: tuple[str | int, ...]
) -> Iterator[Problem]:
    if area.holds(lon, lat):
        message = Sentence("lat and lon are swapped: lat is {lat}, lon is {lon}", lat=lon, lon=lat)
        yield record.problem("swapped-point", message, *at, "lat")
    elif not area.holds(lat, lon):
        message = Sentence(
            "{lat}, {lon} is outside the area of this guide "
            "(lat {south} to {north}, lon {west} to {east})",
            lat=lat,
            lon=lon,
            south=area.south,
            north=area.north,
            west=area.west,
            east=area.east,
        )
        yield record.problem("outside-area", message, *at, "lat")


def _hours_faults(record: Written) -> Iterator[Problem]:
    one, today = record.one, record.today
    for text, path, live in _other_hours(one, today):
        for rule, message in hours_problems(Hours(text, today, one.by_nature, one.overnight, live)):
            yield record.problem(rule, message, *path)
    for name in ("hours_seen_on", "verified_on"):
        seen: date | None = getattr(one, name)
        if seen is not None and seen > today:
            # A warning: the day may be that of a question about the past.
            message = Sentence(
                "{day} is still to come: hours would be believed for too long", day=seen
            )
            yield replace(record.problem("date-to-come", message, name), level="warning")
    if one.hours is None:
        return
    live = one.status == "live" and (one.valid_to is None or one.valid_to >= today)
    hours = Hours(one.hours, today, one.by_nature, one.overnight, live)
    for rule, message in hours_problems(hours):
        yield record.problem(rule, message, "hours")
    if one.hours_seen_on is None and one.verified_on is None and not one.by_nature:
        message = Sentence(
            "hours need 'hours_seen_on' or 'verified_on': nobody knows how old they are"
        )
        yield record.problem("hours-undated", message, "hours")


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
