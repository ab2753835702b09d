"""Making small content for tests: a pack that passes every check, to be broken on purpose."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bot.content.content import Content
from bot.content.interface import NAMES
from bot.content.load import Loaded, load, must_load
from bot.source.problem import Problem

TODAY = date(2026, 11, 24)

PACK = """\
name: Test
source: fr
languages:
  fr: {name: Français}
  en: {name: English}
otherwise: en
home: test.home
emergency: test.sos
nearby: test.nearby
language: test.language
hide: test.hide
entries: [sos]
figures: [3-MMC]
limits: {text: 300, label: 20, options: 6}
"""

TOPIC = """\
topic: test
nodes:
  test.home:
    text: Bonjour
    options:
      - {to: test.page, label: Une page}
      - {to: test.nearby, label: Près d’ici}
    sources: [book]
    reviewed: 2026-11-01
  test.page:
    text: Une page
    options:
      - {to: test.home, label: Accueil}
    sources: [book]
    reviewed: 2026-11-01
  test.sos:
    entry: sos
    text: |
      Appelez :
      {tel}
    safety: yes
    sources: [book]
    reviewed: 2026-11-01
  test.nearby:
    kind: place
    text: Où êtes-vous ?
    options:
      - {to: test.showers, label: Douches}
    sources: [book]
    reviewed: 2026-11-01
  test.showers:
    kind: services
    text: Douches
    need: [shower]
    sources: [book]
    reviewed: 2026-11-01
  test.language:
    kind: language
    text: Langue
  test.hide:
    kind: end
    text: Effacé
"""

FACTS = """\
facts:
  tel: {kind: phone, value: 15, source: [book], checked_on: 2026-11-01}
  delay: {kind: duration, value: 2-3, unit: minute, source: [book], checked_on: 2026-11-01}
"""

SOURCES = "sources:\n  book: {title: Un livre, by: Quelqu’un, date: 2026}\n"
OFFERS = "offers:\n  shower: {label: Douche}\n"
PLACES = (
    "id,kind,name,lat,lon,postcode,commune,aliases,source\n"
)


def write_pack(folder: Path, topic: str = TOPIC, **files: str) -> Path:
    """A content folder; ``files`` replace others by name (``facts="…"`` is facts.yaml)."""
    interface = "interface:\n" + "".join(
        f"  {name}: {name}{''.join(' {' + value + '}' for value in sorted(values))}\n"
        for name, values in NAMES.items()
    )
    written = {
        "pack": PACK,
        "interface": interface,
        "facts": FACTS,
        "sources": SOURCES,
        "offers": OFFERS,
        "topics/test": topic,
        **{name.replace("__", "/"): text for name, text in files.items()},
    }
    for name, text in written.items():
        file = folder / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def loaded(folder: Path) -> Loaded:
    """What loading this folder gives, on the tests' day."""
    return load(folder, folder.parent / "locales", TODAY)


def content_of(folder: Path) -> Content:
    """The content of a folder that must be right."""
    return must_load(folder, folder.parent / "locales", TODAY)


def problems_of(folder: Path) -> list[Problem]:
    """The problems of a folder."""
    return list(loaded(folder).problems)
