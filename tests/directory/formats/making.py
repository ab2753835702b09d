"""A service that says everything a record can say, and the terms of its exchange."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bot.directory.formats.format import Entry, Row, Terms
from bot.directory.schema import ServiceSource
from bot.source.fit import fit
from bot.source.marked import parse

TODAY = date(2026, 11, 24)
TERMS = Terms(
    frozenset({"shower", "meal", "harm_reduction", "addiction_consultation"}),
    TODAY,
    {
        "data-inclusion": {"sante--addictions": ("addiction_consultation",)},
        "hsds": {"Showers": ("shower",)},
        "osm": {"shower=yes": ("shower",), "social_facility=food_bank": ("meal",)},
        "finess": {"178": ("harm_reduction",), "197": ("addiction_consultation",)},
        "soliguide": {"shower": ("shower",), "food_distribution": ("meal",)},
    },
)

FULL = """\
name: Lieu Exemple
name_i18n: {ru: Пример}
organisation: Association Exemple
networks: [houses]
kind: mobile
offers: [shower, meal]
status: live
address: 1 rue Exemple
postcode: '75010'
city: Paris
insee: '75110'
lat: 48.8838
lon: 2.359
location_error_m: 20
location_precision: exact
stations: [Gare du Nord]
stops: [{label: Place, lat: 48.88, lon: 2.35, hours: Tu 10:00-12:00; PH off, directions: Kiosque}]
phones: [{number: '+33100000000', kind: appointments, hours: Mo 09:00-12:00; PH off,
  languages: [fr], cost: normal, whatsapp: yes}]
website: https://exemple.fr
hours: Mo-Fr 09:00-12:00; PH off
hours_note: Sonnez
hours_seen_on: 2026-11-01
hours_trusted: yes
by_nature: yes
overnight: yes
special_hours: [{hours: Th 09:00-12:00; PH off, audience: women, note: Entre femmes}]
closures: [{from: 2026-12-20, to: 2027-01-03, reason: holiday, note: Rouvre lundi}]
replaced_hours: [{from: 2026-12-10, to: 2026-12-11, hours: Mo-Su 10:00-11:00; PH off}]
valid_to: 2027-06-30
review_every_days: 30
verified_on: 2026-11-20
verified_by_role: accueil
verify_method: phone
alert: Grève
alert_until: 2026-12-01
languages: [fr, {code: ka, mode: interpreter_phone, when: Mo 09:00-12:00; PH off,
  confirmed_on: 2026-11-20}]
interpreters: phone
access: {mode: [walk_in, appointment], anonymous: yes, papers: none, health_cover: state_aid_ok,
  status_welcome: [everyone], cost: free, animals: leashed}
audience: {gender: women_only, age_min: 18, age_max: 25, exclusivity: exclusive, groups: [jeunes]}
accessibility: {step_free: yes, toilets: limited, lift: no}
amenities: [shower, wifi]
capacity: {state: full, seen_on: 2026-11-20}
not_accepted: Les mineurs
summary: Pour tous
note: Une note
find: Porte bleue
bring: Une serviette
police_note: La police passe parfois
police_note_approved_on: 2026-11-01
doubt: Un doute
remark: Pour nous
publish: {osm: yes}
sources: [{title: Ville de Paris, for: hours, date: '2026-11-01', licence: ODbL 1.0}]
grade: existence A
confidence: high
latest_evidence: 2026-11
contains_odbl: yes
"""
PLAIN = """\
name: Bains-douches
offers: [shower]
lat: 48.8838
lon: 2.359
hours: Mo-Sa 08:00-12:00; PH off
hours_seen_on: 2026-11-01
publish: {osm: yes}
latest_evidence: 2026-11
sources: [{title: Ville de Paris, licence: ODbL 1.0}]
"""


def entry(text: str = PLAIN, service_id: str = "lieu", **other: str) -> Entry:
    """A record as it is read from YAML, some of its fields changed (a text of YAML each)."""
    lines = "".join(f"{name}: {value}\n" for name, value in other.items())
    kept = [line for line in text.splitlines(True) if line.split(":")[0] not in other]
    source, problems = parse("".join(kept) + lines, "made")
    one, faults = fit(ServiceSource, source, source.value)
    assert one is not None, (problems, faults)
    return Entry(service_id, one)


def told(rows: list[Row]) -> list[tuple[int, str, str, str]]:
    """Everything that was said, a line each: row, what, field, why."""
    return [(row.number, *one) for row in rows for one in row.said]


def written(file: Path, text: str, encoding: str = "utf-8") -> Path:
    """A file with this text."""
    file.write_bytes(text.encode(encoding))
    return file
