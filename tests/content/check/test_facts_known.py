"""A text asks only for facts that exist."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import facts_known
from tests.content.check.marked import assert_marked
from tests.making import DECISION, TOPIC

ASKS = """\
topic: test
nodes:
  test.home:
    text: | #! unknown-fact: no fact 'dealy'; did you mean 'delay'?
      Attendez {delay}, puis appelez {tel}.
      Attendez {dealy}.
    options:
      - {to: test.home, label: "{tel}"}
      - to: test.home
        id: again
        label: "{tle}" #! unknown-fact: no fact 'tle'; did you mean 'tel'?
  test.slips:
    text: | #! unknown-fact: no fact 'Tel' #! unknown-fact: no fact '' #! unknown-fact: fact ' tel'
      {Tel} {} { tel}
"""


def test_facts_that_exist_are_fine(folder: Path) -> None:
    text = TOPIC.replace("text: Une page", "text: Attendez {delay}.")
    assert_marked(folder, facts_known.check, text, decisions__wear=DECISION)


def test_a_page_that_asks_for_an_unknown_fact_is_told(folder: Path) -> None:
    assert_marked(folder, facts_known.check, ASKS)


def test_the_words_of_a_table_are_looked_at_too(folder: Path) -> None:
    decision = (
        DECISION.replace(
            "text: Quel temps ?",
            "text: \"Dans {dely} ?\" #! unknown-fact: no fact 'dely'; did you mean",
        )
        .replace("label: Soleil,", "label: 'Soleil {x}',")
        .replace(
            "sets: {weather: sun}}", "sets: {weather: sun}} #! unknown-fact: no fact 'x'; allowed:"
        )
        .replace(
            "scarf: {text: Une écharpe}",
            "scarf: {text: 'Une écharpe {y}'} #! unknown-fact: no fact 'y'; allowed: delay, tel",
        )
    )
    assert_marked(folder, facts_known.check, decisions__wear=decision)
