"""No page leaves a person with nothing to do."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import dead_ends
from tests.content.check.marked import assert_marked
from tests.making import DECISION, TOPIC

ENDS = """\
topic: test
nodes:
  test.nothing: #! dead-end: 'test.nothing' ends here: give an option, or a telephone number on its
    text: Voilà.
  test.number-in-a-line: #! dead-end: 'test.number-in-a-line' ends here
    text: Appelez {tel}
  test.no-number: #! dead-end: 'test.no-number' ends here
    text: |
      Attendez
      {delay}
  test.unknown-number: #! dead-end: 'test.unknown-number' ends here
    text: "{nobody}"
"""

LEADS_ON = """\
topic: test
nodes:
  test.option:
    text: Voilà.
    options:
      - {to: test.number, label: Appeler}
  test.number:
    text: |
      Appelez :
      {tel}
      jour et nuit
  test.questions: {kind: decision, table: wear}
  test.services: {kind: services, text: Douches, need: shower}
  test.phrase: {kind: phrase, text: Je cherche une douche.}
  test.language: {kind: language, text: Langue}
  test.hide: {kind: end, text: Effacé}
"""


def test_a_page_with_nothing_to_do_is_a_dead_end(folder: Path) -> None:
    assert_marked(folder, dead_ends.check, ENDS)


def test_an_option_a_number_a_list_or_a_phrase_is_a_way_on(folder: Path) -> None:
    assert_marked(folder, dead_ends.check, LEADS_ON, decisions__wear=DECISION)


def test_a_kind_nobody_knows_is_left_to_its_own_rule(folder: Path) -> None:
    assert_marked(folder, dead_ends.check, TOPIC.replace("kind: end", "kind: edn"))
