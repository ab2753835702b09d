"""``repere place``: what a typed place is taken for."""

from __future__ import annotations

import argparse
import os

from bot.cli.command import OK, Command, add_json, say, say_text, texts
from bot.config import read_settings
from bot.directory.landmarks import landmarks_of
from bot.places.match import PlaceIndex
from bot.places.read import read_places


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help="what was typed; - reads a text a line")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    folder = settings.content.folder
    index = PlaceIndex((*read_places(folder / "places.csv")[0], *landmarks_of(folder)))
    for text in texts(given.text):
        found = index.find(text)
        places = [
            {"name": place.name, "kind": place.kind, "lat": place.lat, "lon": place.lon}
            for place in found.places
        ]
        if given.json:
            say({"sure": found.sure, "places": places})
        else:
            sign = "=" if found.sure else "?"
            say_text("; ".join(f"{sign} {p['name']} ({p['kind']})" for p in places) or "-")
    return OK


COMMAND = Command("place", "a typed place as a coordinate", _arguments, _run)
