"""Texts and labels are short enough. The tests' pack allows 300 characters, labels of 20."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import lengths
from tests.content.check.marked import assert_marked
from tests.making import DECISION, FACTS

ALPHABET = "abcdefghijklmnopqrst"


def _page(text: str, label: str, text_mark: str = "", label_mark: str = "") -> str:
    return f"""\
topic: test
nodes:
  test.home:
    text: "{text}" {text_mark}
    options:
      - to: test.home
        label: "{label}" {label_mark}
"""


def test_what_fits_exactly_is_fine(folder: Path) -> None:
    decision = DECISION.replace("Quel temps ?", "x" * 300).replace("Pluie", ALPHABET)
    decision = decision.replace("Une écharpe", "x" * 200)
    assert_marked(folder, lengths.check, _page("x" * 300, ALPHABET), decisions__wear=decision)


def test_one_character_more_is_too_long(folder: Path) -> None:
    page = _page(
        "x" * 301,
        ALPHABET + "u",
        "#! text-too-long: a text of 301 characters; at most 300",
        f"#! text-too-long: the label '{ALPHABET}u' has 21 characters; at most 20",
    )
    assert_marked(folder, lengths.check, page)


def test_facts_count_as_what_they_become(folder: Path) -> None:
    facts = (
        FACTS
        + "  long: {kind: phone, value: '+33140054848', source: book, checked_on: 2026-11-01}\n"
    )
    page = _page(
        "x" * 290 + "{tel}{long}",
        "Appelez {long}",
        "#! text-too-long: a text of 306 characters; at most 300",
        "#! text-too-long: the label 'Appelez {long}' has 22 characters; at most 20",
    )
    assert_marked(folder, lengths.check, page, facts=facts)


def test_the_words_of_a_table_are_counted_too(folder: Path) -> None:
    decision = (
        DECISION.replace(
            "text: Quel temps ?",
            f"text: {'x' * 301} #! text-too-long: a text of 301 characters; at most 300",
        )
        .replace("label: Pluie,", f"label: {ALPHABET}u,")
        .replace(
            "{weather: rain}}",
            f"{{weather: rain}}}} #! text-too-long: the label '{ALPHABET}u' has 21 characters",
        )
        .replace(
            "{text: Une écharpe}",
            f"{{text: {'x' * 201}}} #! text-too-long: an add-on of 201 characters; at most 200",
        )
    )
    assert_marked(folder, lengths.check, decisions__wear=decision)
