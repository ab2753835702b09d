"""Every target is a page that exists."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import dangling
from tests.content.check.marked import assert_marked
from tests.making import DECISION, PACK, TOPIC


def test_pages_and_tables_that_exist_are_fine(folder: Path) -> None:
    pack = PACK + "despair: test.sos\nmoved: {test.old: test.page}\n"
    assert_marked(folder, dangling.check, pack=pack, decisions__wear=DECISION)


LOST = """\
  test.lost:
    text: Où ?
    options:
      - {to: test.home, label: Ici}
      - {to: test.hom, label: Là} #! dangling-target: no node 'test.hom'; did you mean 'test.home'?
      - to: "" #! dangling-target: no node ''
        label: Nulle part
  test.questions:
    kind: decision
    table: waer #! dangling-target: no decision table 'waer'; did you mean 'wear'?
"""


def test_options_and_tables_that_are_not_there_are_told_with_what_was_meant(folder: Path) -> None:
    assert_marked(folder, dangling.check, TOPIC + LOST, decisions__wear=DECISION)


def test_a_fixed_page_must_exist(folder: Path) -> None:
    pack = PACK.replace(
        "home: test.home", "home: test.hom #! dangling-target: no node 'test.hom'; did you mean"
    ).replace("hide: test.hide", "hide: '' #! dangling-target: no node ''")
    despair = "despair: mind.sos #! dangling-target: no node 'mind.sos'; allowed: test.hide,\n"
    assert_marked(folder, dangling.check, pack=pack + despair)


def test_outcomes_and_add_ons_lead_to_pages(folder: Path) -> None:
    decision = DECISION.replace(
        "boots: {page: test.page}",
        "boots: {page: test.paje} #! dangling-target: no node 'test.paje'; did you mean",
    ).replace(
        "bag: {text: Un sac, page: test.nearby}",
        "bag: {text: Un sac, page: zzz} #! dangling-target: no node 'zzz'; allowed: test.hide,",
    )
    assert_marked(folder, dangling.check, decisions__wear=decision)


def test_a_moved_page_leads_to_a_living_one_and_is_gone_itself(folder: Path) -> None:
    moved = """\
moved:
  test.old: test.gone #! dangling-target: no node 'test.gone'
  test.sos: test.home #! dangling-target: 'test.sos' is a living page: it has not moved
"""
    assert_marked(folder, dangling.check, pack=PACK + moved)
