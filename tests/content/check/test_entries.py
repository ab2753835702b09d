"""Every public entry name opens exactly one page."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import entries
from tests.content.check.marked import assert_marked
from tests.making import PACK, TOPIC

WORDS = "language: fr\nentries:\n  sos: [secours]\n"


def test_each_name_opens_one_page(folder: Path) -> None:
    assert_marked(folder, entries.check, words__fr=WORDS)


def test_a_fixed_name_that_no_page_has_is_missing(folder: Path) -> None:
    listed = """\
entries:
  - sos
  - shower #! missing-entry: no page has 'entry: shower'
"""
    assert_marked(folder, entries.check, pack=PACK.replace("entries: [sos]\n", listed))


def test_a_name_given_to_two_pages_is_told_at_the_second(folder: Path) -> None:
    second = (
        "  test.nearby:\n    entry: sos #! duplicate-entry: entry 'sos' already opens 'test.sos'"
    )
    assert_marked(folder, entries.check, TOPIC.replace("  test.nearby:", second))


def test_words_open_only_names_that_pages_have(folder: Path) -> None:
    unknown = "  sso: [aide] #! unknown-entry: no page has 'entry: sso'; did you mean 'sos'?\n"
    assert_marked(folder, entries.check, words__en="language: en\n", words__fr=WORDS + unknown)
