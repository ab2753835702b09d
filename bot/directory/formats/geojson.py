"""GeoJSON (RFC 7946): all that may leave of a record, beside its point; for partners' maps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.directory.formats.document import at, items, listed, load, plain, save, text
from bot.directory.formats.format import Entry, Format, Row, Said, Terms, Values
from bot.directory.formats.leaving import LICENCE, OWN, values_of
from bot.directory.formats.settle import settle, source_of


def write(entries: Sequence[Entry], file: Path, terms: Terms) -> list[str]:
    """A FeatureCollection; a service without a point has no geometry (RFC 7946, 3.2)."""
    collection = {
        "type": "FeatureCollection",
        "licence": LICENCE,
        "written_on": terms.today.isoformat(),
        "features": [_feature(entry) for entry in entries],
    }
    save(collection, file)
    return []


def _feature(entry: Entry) -> Values:
    one = entry.one
    known = values_of(one)
    values = {name: value for name, value in known.items() if name not in {*OWN, "lat", "lon"}}
    placed = one.lat is not None and one.lon is not None
    point = {"type": "Point", "coordinates": [one.lon, one.lat]} if placed else None
    return {"type": "Feature", "id": entry.id, "geometry": point, "properties": values}


def read(file: Path, terms: Terms) -> list[Row]:
    """The features, numbered from 1. Only points are places where somebody can go."""
    document = load(file)
    features = list(items({"features": listed(file, document, ("features",))}, "features"))
    licence = text(document, "licence") or text(document, "license")
    source = source_of("GeoJSON", file, licence, text(document, "written_on") or "undated")
    return [_row(number, one, terms, source) for number, one in enumerate(features, 1)]


def _row(number: int, feature: Values, terms: Terms, source: Values) -> Row:
    found = plain(at(feature, "properties"))
    values: Values = found if isinstance(found, dict) else {}
    said: list[Said] = []
    for own in sorted(OWN & values.keys()):
        del values[own]
        said.append(Said("refused", own, "chaque annuaire le dit lui-même"))
    geometry = at(feature, "geometry")
    place = at(geometry, "coordinates")
    if text(geometry, "type") == "Point" and isinstance(place, list) and len(place) >= 2:
        values["lon"], values["lat"] = str(place[0]), str(place[1])
    elif geometry is not None:
        said.append(Said("refused", "lat", f"« {text(geometry, 'type')} » n’est pas un point"))
    service_id = text(feature, "id") or text(values, "id")
    values.pop("id", None)
    return settle(number, values, terms, source, service_id=service_id, said=said)


FORMAT = Format("geojson", (".geojson", ".json"), read, write)
