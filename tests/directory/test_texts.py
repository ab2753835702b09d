"""The sentences of services, each with the line it stands on and a name of its own."""

from __future__ import annotations

from pathlib import Path

from bot.directory.texts import service_texts
from tests.directory.making import SHOWERS, write_services

SAID = (
    SHOWERS
    + """\
    summary: Pour tous.
    note: Une serviette.
    police_note: La police passe parfois.
    police_note_approved_on: 2026-11-01
    stops:
      - {label: Métro Barbès, lat: 48.88, lon: 2.35, directions: Devant le kiosque}
      - {label: "Place n° 2", lat: 48.88, lon: 2.36}
    special_hours:
      - {hours: Th 09:00-12:00; PH off, audience: women, note: Entre femmes}
    closures:
      - {from: 2026-12-20, to: 2027-01-03, note: Rouvre lundi}
"""
)


def test_every_sentence_is_found_where_it_is_written(tmp_path: Path) -> None:
    content = write_services(tmp_path / "content", SAID)
    found = list(service_texts(content))
    assert {one.field: one.text for one in found} == {
        "summary": "Pour tous.",
        "note": "Une serviette.",
        "police_note": "La police passe parfois.",
        "stop-metro-barbes": "Métro Barbès",
        "stop-metro-barbes-directions": "Devant le kiosque",
        "stop-place-n-2": "Place n° 2",
        "special-women-th-09-00-12-00-ph-off": "Entre femmes",
        "closure-2026-12-20": "Rouvre lundi",
    }
    lines = (content / "services" / "showers.yaml").read_text("utf-8").splitlines()
    assert all(one.text in lines[one.line - 1] for one in found)


def test_the_name_of_a_sentence_stays_when_stops_change_places(tmp_path: Path) -> None:
    first, second = [line for line in SAID.splitlines(True) if "- {label:" in line]
    turned = SAID.replace(first + second, second + first)
    before = list(service_texts(write_services(tmp_path / "a", SAID)))
    after = list(service_texts(write_services(tmp_path / "b", turned)))
    assert {(one.field, one.text) for one in before} == {(one.field, one.text) for one in after}
