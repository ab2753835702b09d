"""Every page can be reached."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import unreachable
from tests.content.check.marked import assert_marked
from tests.making import DECISION, PACK, TOPIC

ISLAND = """\
  test.island: #! unreachable: no page leads to 'test.island'
    text: Ici
    options:
      - {to: test.rock, label: Là}
  test.rock: #! unreachable: no page leads to 'test.rock'
    text: Là
    options:
      - {to: test.island, label: Ici}
"""

SHORE = """\
  test.shore:
    entry: shore
    kind: decision
    table: wear
  test.despair: {text: Nuit}
  test.boots: {text: Bottes}
  test.slippers: {text: Pantoufles}
  test.bag: {text: Sac}
"""


def test_pages_that_lead_only_to_each_other_are_not_reached(folder: Path) -> None:
    assert_marked(folder, unreachable.check, TOPIC + ISLAND)


def test_entries_fixed_pages_outcomes_and_add_ons_are_reached(folder: Path) -> None:
    decision = (
        DECISION.replace("boots: {page: test.page}", "boots: {page: test.boots}")
        .replace("slippers: {page: test.home}", "slippers: {page: test.slippers}")
        .replace("page: test.nearby", "page: test.bag")
    )
    pack = PACK + "despair: test.despair\n"
    assert_marked(folder, unreachable.check, TOPIC + SHORE, pack=pack, decisions__wear=decision)
