"""What wording.yaml forbids and demands."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import wording
from tests.content.check.marked import assert_marked
from tests.directory.making import SHOWERS
from tests.making import DECISION, TOPIC

WORDING = """\
never:
  promise:
    why: écrivez « peut-être »
    words: {fr: [c’est sûr]}
always:
  call:
    why: il faut un numéro
    pages: [test.sos]
    words: {fr: ["{tel}"]}
"""


def test_pages_that_say_what_they_must_and_nothing_else_are_fine(folder: Path) -> None:
    assert_marked(folder, wording.check, wording=WORDING, decisions__wear=DECISION)


def test_without_the_file_everything_is_fine(folder: Path) -> None:
    assert_marked(folder, wording.check)


def test_a_forbidden_word_is_told_in_texts_and_labels(folder: Path) -> None:
    topic = TOPIC.replace(
        "text: Une page",
        "text: Oui, c’est sûr #! must-not-say: never 'c’est sûr': écrivez « peut-être »",
    )
    assert_marked(folder, wording.check, topic, wording=WORDING)


def test_a_forbidden_word_is_told_in_the_record_of_a_service(folder: Path) -> None:
    services = SHOWERS + (
        "    police_note: Oui, c’est sûr #! must-not-say: 'showers-nord': never 'c’est sûr'\n"
        "    police_note_approved_on: 2026-11-01\n"
    )
    assert_marked(folder, wording.check, wording=WORDING, services__showers=services)


def test_a_word_left_out_is_told(folder: Path) -> None:
    topic = TOPIC.replace(
        "text: |\n      Appelez :\n      {tel}", "text: Appelez #! must-say: {tel}"
    )
    assert_marked(folder, wording.check, topic, wording=WORDING)
