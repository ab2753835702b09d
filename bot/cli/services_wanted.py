"""What the commands that keep the directory true begin with: the services, and what people said."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from bot.app import counts_file
from bot.cli.command import WrongUse
from bot.config import Settings
from bot.counts.reports import Report, reports
from bot.counts.store import read_counts
from bot.directory.lookup import ServicesRefused
from bot.directory.read import read_services
from bot.directory.service import Service
from bot.source.problem import meant


def all_services(folder: Path, day: date) -> tuple[Service, ...]:
    """All services of a content folder. Raises ServicesRefused, after every fault was said."""
    services, problems = read_services(folder, day)
    errors = [problem for problem in problems if problem.level == "error"]
    for problem in errors:
        sys.stderr.write(f"{problem}\n")
    if errors:
        raise ServicesRefused(len(errors))
    return services


def in_areas(services: Iterable[Service], areas: Iterable[str]) -> tuple[Service, ...]:
    """Those in one of the areas: a town, or the first figures of a postcode. All without areas.

    Raises WrongUse for an area with no service.
    """
    services, kept = tuple(services), []
    for area in areas:
        here = [one for one in services if _is_in(one, area)]
        if not here:
            raise WrongUse(f"no service in '{area}'{meant(area, _towns(services))}")
        kept += here
    return tuple(dict.fromkeys(kept)) if kept else services


def said_since(settings: Settings, services: Iterable[Service]) -> dict[str, frozenset[str]]:
    """What people said of each service (by its key) since it was verified.

    Reports know their month only: those of the month of the verification still count.
    """
    file = counts_file(settings)
    found = reports(asyncio.run(read_counts(file)))
    said = {
        one.key: frozenset(report.what for report in found.get(one.key, ()) if _later(report, one))
        for one in services
    }
    return {key: what for key, what in said.items() if what}


def _is_in(service: Service, area: str) -> bool:
    if area.isdecimal():
        return service.postcode.startswith(area)
    return service.city.casefold() == area.casefold()


def _towns(services: Iterable[Service]) -> set[str]:
    return {place for one in services for place in (one.city, one.postcode) if place}


def _later(report: Report, service: Service) -> bool:
    verified = service.verified_on
    return verified is None or report.month >= verified.replace(day=1)
