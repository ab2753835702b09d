"""A made content with all there is: a page of every kind, words, places and a little English."""

from __future__ import annotations

from pathlib import Path

from tests.making import DECISION, PACK, TOPIC, write_pack, write_translations

WHOLE_PACK = (
    PACK
    + """\
filters: test.filters
report: test.report
despair: test.despair
moved: {test.old: test.page}
"""
)

MORE = """\
      - {to: test.wear, label: Que mettre}
      - {to: test.phrase, label: Une phrase}
      - {to: test.question, label: Une question}
      - {to: test.despair, label: Parler}
"""

NODES = """\
  test.filters:
    kind: filters
    text: Ce qui compte
  test.report:
    kind: report
    text: Quoi donc ?
  test.second:
    kind: second-language
    text: Une autre langue ?
  test.wear:
    kind: decision
    table: wear
    entry: clothes
    text: Habillons-nous.
    sources: [book]
    reviewed: 2026-11-01
  test.boots:
    text: |
      **Mettez des bottes.**
      Il fait : {answer.weather}. Froid : {answer.cold}.
    options:
      - {to: test.page, label: Une page}
      - {to: test.wear, label: Recommencer}
    sources: [book]
    reviewed: 2026-11-01
  test.phrase:
    kind: phrase
    text: J’ai besoin d’un médecin.
    sources: [book]
    reviewed: 2026-11-01
  test.question:
    kind: question
    entry: privacy
    text: Combien ?
    options:
      - {to: test.page, label: Peu, id: few}
      - {to: test.home, label: Trop, id: many}
    sources: [book]
    reviewed: 2026-11-01
  test.despair:
    entry: mind
    text: |
      Quelqu’un vous écoute :
      {tel}
    sources: [book]
    reviewed: 2026-11-01
"""

WORDS = """\
language: fr
crisis: [overdose, respire plus]
not_crisis: [pas une overdose]
despair: [mourir]
hide: [effacer]
home: [menu]
language_names: {fr: [français], en: [anglais, english]}
entries:
  naloxone: [naloxone, spray]
  sos: [secours]
  nearby: [près de moi]
  clothes: [habits]
"""

PLACES = """\
id,kind,name,lat,lon,postcodes,aliases,source
chatelet,metro_station,Châtelet,48.8586,2.3470,,,x
nalosane,metro_station,Nalosane,48.8872,2.3494,,,x
pantin,commune,Pantin,48.8966,2.4017,93500,,x
pantin-nord,commune,Pantin Nord,48.9066,2.4117,93500,,x
"""

ENGLISH = {
    "test.phrase#text": ("J’ai besoin d’un médecin.", "I need a doctor."),
    "test.page#text": ("Une page", "A page"),
    "test.page#option:test.home": ("Accueil", "Start"),
}


def topic() -> str:
    """The topic of the made content: every kind of page, each reached from home."""
    named = TOPIC.replace("test.page:\n", "test.page:\n    entry: [naloxone, safer-use]\n")
    named = named.replace("kind: place\n", "kind: place\n    entry: nearby\n")
    second = "    options:\n      - {to: test.second, label: Deuxième langue}\n"
    named = named.replace("text: Langue\n", f"text: Langue\n{second}")
    named = named.replace("kind: language\n", "kind: language\n    entry: language\n")
    home, rest = named.split("    sources:", 1)
    return f"{home}{MORE}    sources:{rest}{NODES}"


def write_whole(folder: Path) -> Path:
    """Write the content to a folder, its English beside it."""
    decision = DECISION.replace("boots: {page: test.page}", "boots: {page: test.boots}")
    write_pack(folder, topic(), pack=WHOLE_PACK, words__fr=WORDS, decisions__wear=decision)
    (folder / "places.csv").write_text(PLACES, encoding="utf-8")
    write_translations(folder, "en", ENGLISH)
    return folder
