"""A figure stands in facts.yaml, never in a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.check import figures
from bot.content.check.figures import figures_in
from tests.content.check.marked import assert_marked
from tests.making import DECISION, TOPIC

WRITTEN_OUT = """\
topic: test
nodes:
  test.home:
    text: | #! figure-in-text: the figure '15' is written out; make it a fact and write {its-name}
      1. Appelez le 15
      2. Attendez {delay}
    options:
      - to: test.home
        label: Dans 2 h #! figure-in-text: the figure '2' is written out
      - to: test.home
        id: other
        label: La 3-MMC
"""


def test_facts_list_numbers_and_listed_names_are_fine(folder: Path) -> None:
    text = TOPIC.replace("text: Une page", 'text: "1. La 3-MMC : {delay}"')
    assert_marked(folder, figures.check, text, decisions__wear=DECISION)


def test_a_figure_in_a_page_is_told(folder: Path) -> None:
    assert_marked(folder, figures.check, WRITTEN_OUT)


def test_a_figure_in_a_table_is_told(folder: Path) -> None:
    decision = (
        DECISION.replace("text: Quel temps ?", "text: À 9h ? #! figure-in-text: the figure '9h'")
        .replace("{label: Pluie,", "{label: 5 mm,")
        .replace("{weather: rain}}", "{weather: rain}} #! figure-in-text: the figure '5'")
        .replace("{text: Les clés}", "{text: 2 clés} #! figure-in-text: the figure '2'")
    )
    assert_marked(folder, figures.check, decisions__wear=decision)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rien", []),
        ("{tel-15}", []),
        ("1. Un\n2. Deux\n  10. Dix", []),
        ("À 1. un", ["1."]),
        ("100. Cent", ["100."]),
        ("[le site](https://example.org/2026/a1)", []),
        ("[page 2](https://example.org)", ["2]"]),
        ("La 3-MMC", []),
        ("La 4-MMC et la 3-MMC", ["4-MMC"]),
        ("3–5 minutes", ["3–5"]),
        ("01 40 05", ["01", "40", "05"]),
        ("٣ أيام", ["٣"]),
    ],
)
def test_what_counts_as_a_figure(text: str, found: list[str]) -> None:
    assert figures_in(text, ("3-MMC",)) == found
