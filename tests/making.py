"""Making small content for tests: a pack that passes every check, to be broken on purpose."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bot.content.content import Content
from bot.content.interface import NAMES
from bot.content.load import Loaded, load, must_load
from bot.languages.catalogue import catalogue_file
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
    sources: [book, notice]
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

SOURCES = (
    "sources:\n"
    "  book: {title: Un livre, by: Quelqu’un, date: 2026}\n"
    "  notice: {title: Une notice, by: Quelqu’un, date: 2026}\n"
)
OFFERS = "offers:\n  shower: {label: Douche}\n"
INTERFACE = "interface:\n" + "".join(
    f"  {name}: {name}{''.join(' {' + value + '}' for value in sorted(values))}\n"
    for name, values in NAMES.items()
)

DECISION = """\
decision: wear
slots:
  outside: {answers: [yes, no], default: no}
  weather: {answers: [rain, sun]}
  cold: {answers: [yes, no], default: no}
  far: {answers: [yes, no], default: no}
questions:
  where:
    asks: outside
    text: Sortez-vous ?
    options:
      - {label: Oui, sets: {outside: yes}}
      - {label: Non, sets: {outside: no}}
  sky:
    asks: weather
    text: Quel temps ?
    options:
      - {label: Pluie, sets: {weather: rain}}
      - {label: Soleil, sets: {weather: sun}}
  besides:
    asks: [cold, far]
    text: Et encore ?
    several: yes
    options:
      - {label: Froid, sets: {cold: yes}}
      - {label: Loin, sets: {far: yes}}
outcomes:
  boots: {page: test.page}
  slippers: {page: test.home}
addons:
  scarf: {text: Une écharpe}
  bag: {text: Un sac, page: test.nearby}
  keys: {text: Les clés}
rows:
  - {when: {outside: no}, outcome: slippers}
  - {when: {weather: [rain, sun]}, outcome: boots, also: bag}
also:
  - {when: {outcome: boots, cold: yes}, add: scarf}
  - {when: {outcome: boots, far: yes}, add: bag}
always: keys
"""


def write_pack(folder: Path, topic: str = TOPIC, **files: str) -> Path:
    """A content folder; ``files`` replace others by name (``facts="…"`` is facts.yaml)."""
    written = {
        "pack": PACK,
        "interface": INTERFACE,
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


def write_translations(folder: Path, language: str, texts: Mapping[str, tuple[str, str]]) -> Path:
    """A catalogue beside a content folder: context to (source text, translation)."""
    file = catalogue_file(folder.parent / "locales", language)
    file.parent.mkdir(parents=True, exist_ok=True)
    entries = "".join(
        f"\nmsgctxt {_quoted(context)}\nmsgid {_quoted(source)}\nmsgstr {_quoted(text)}\n"
        for context, (source, text) in texts.items()
    )
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    file.write_text(head + entries, encoding="utf-8")
    return file


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
