"""The sentences of the services: what of a record is translated, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bot.directory.read import Written, service_of, written
from bot.directory.service import Service
from bot.source.marked import Trail

_SPOKEN = (
    "summary",
    "note",
    "find",
    "bring",
    "police_note",
    "doubt",
    "hours_note",
    "not_accepted",
    "alert",
)
"""The fields that are sentences, and so are translated."""


class ServiceText(NamedTuple):
    """A sentence of a service in the source language, and where it is written."""

    service: str
    field: str
    text: str
    path: str
    line: int


def service_texts(folder: Path) -> Iterator[ServiceText]:
    """The sentences of all services, as they are written; nothing of what cannot be read."""
    for one in written(folder):
        yield from _texts(one)


def _texts(one: Written) -> Iterator[ServiceText]:
    for name in _SPOKEN:
        text = getattr(one.one, name)
        if text:
            line = one.source.mark("services", one.id, name).line
            yield ServiceText(one.id, name, text, one.source.path, line)
    seen: set[str] = set()
    for name, text, path in _parts(service_of(one)):
        if text and name not in seen:
            line = one.source.mark("services", one.id, *path).line
            yield ServiceText(one.id, name, text, one.source.path, line)
            seen.add(name)


def _parts(service: Service) -> Iterator[tuple[str, str | None, Trail]]:
    """The sentences of stops, special hours and closures: name, text, and the path to it."""
    for number, stop in enumerate(service.stops):
        yield stop.text_id, stop.label, ("stops", number, "label")
        yield f"{stop.text_id}-directions", stop.directions, ("stops", number, "directions")
    for number, special in enumerate(service.special_hours):
        yield special.text_id, special.note, ("special_hours", number, "note")
    for number, closure in enumerate(service.closures):
        yield closure.text_id, closure.note, ("closures", number, "note")
