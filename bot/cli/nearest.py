"""``repere nearest``: the services nearest to a point or a typed place."""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import sys

from bot.app import directory_file
from bot.channels.terminal.render import place_json
from bot.cli.command import (
    FOUND_PROBLEMS,
    OK,
    Command,
    WrongUse,
    add_json,
    known,
    moment,
    say,
    say_text,
)
from bot.config import Settings, read_settings
from bot.directory.fits import FILTERS
from bot.directory.landmarks import landmarks_of
from bot.directory.lookup import DirectoryLookup
from bot.directory.read import area_of
from bot.directory.search import Found, Point, Query
from bot.places.match import PlaceIndex
from bot.places.read import read_places
from bot.source.problem import meant

_POINT = re.compile(r"(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)?")
_MOST = 100


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--near", metavar="LAT,LON|TEXT", required=True)
    parser.add_argument("--need", metavar="OFFER", required=True, action="append")
    parser.add_argument("--filter", metavar="NAME|LANGUAGE", action="append", default=[])
    parser.add_argument("--at", metavar="ISO")
    parser.add_argument("--limit", metavar="N", type=int, default=5)
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    if not 1 <= given.limit <= _MOST:
        raise WrongUse(f"no limit '{given.limit}'; allowed: 1 to {_MOST}")
    point = _point(settings, given.near)
    query = Query(
        tuple(given.need), moment(given.at), point, given.limit, filters=_filters(given.filter)
    )
    found = Found((), 0, None)
    if area_of(settings.content.folder).holds(*point):
        found = asyncio.run(_search(settings, query))
    else:
        sys.stderr.write(f"{point.lat}, {point.lon} is outside the area of this guide\n")
    if given.json:
        say({"places": [place_json(one) for one in found.results]})
    else:
        for one in found.results:
            away = f"{one.distance_m} m" if one.distance_m is not None else "-"
            say_text(f"{away:>8}  {one.opening.state:<16} {one.service.name}")
    return OK if found.results else FOUND_PROBLEMS


def _filters(given: list[str]) -> frozenset[str]:
    for one in given:
        if one not in FILTERS and not _LANGUAGE.fullmatch(one):
            raise WrongUse(f"no filter '{one}'{meant(one, FILTERS)}, or a language such as ar")
    return frozenset(given)


def _point(settings: Settings, near: str) -> Point:
    match = _POINT.fullmatch(near.strip())
    if match:
        return _on_earth(Point(float(match[1]), float(match[2])), near)
    folder = settings.content.folder
    index = PlaceIndex((*read_places(folder / "places.csv")[0], *landmarks_of(folder)))
    found = index.find(near)
    if not found.places:
        raise WrongUse(f"no place '{near}': give LAT,LON, a station, a town or a postcode")
    if not found.sure:
        names = ", ".join(place.name for place in found.places)
        raise WrongUse(f"'{near}' could be: {names}")
    return Point(found.places[0].lat, found.places[0].lon)


def _on_earth(point: Point, near: str) -> Point:
    if abs(point.lat) > 90 or abs(point.lon) > 180:
        raise WrongUse(f"no point '{near}'; allowed: LAT within ±90 degrees, LON within ±180")
    return point


async def _search(settings: Settings, query: Query) -> Found:
    directory = DirectoryLookup(settings.content.folder, directory_file(settings))
    try:
        offers = await directory.offers()
        for offer in query.need:
            known("offer", offer, offers)
        return await directory.search(query)
    finally:
        await directory.close()


COMMAND = Command("nearest", "the nearest services", _arguments, _run)
