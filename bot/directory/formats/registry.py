"""All formats of exchange, in the order in which they are listed."""

from __future__ import annotations

from bot.directory.formats import csv, data_inclusion, finess, geojson, hsds, osm, soliguide, xlsx
from bot.directory.formats.format import Format

FORMATS: tuple[Format, ...] = (
    csv.FORMAT,
    xlsx.FORMAT,
    geojson.FORMAT,
    hsds.FORMAT,
    data_inclusion.FORMAT,
    osm.FORMAT,
    finess.FORMAT,
    soliguide.FORMAT,
)
