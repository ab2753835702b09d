"""Every page names its sources and the day it was last read. Today is the 24th of November 2026."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import provenance
from tests.content.check.marked import assert_marked
from tests.making import FACTS, TOPIC

TOLD = "    sources: [book]\n    reviewed: 2026-11-01\n"


def _page(mark: str, fields: str) -> str:
    return f"topic: test\nnodes:\n  test.page: {mark}\n    text: Bonjour\n{fields}"


def test_pages_with_source_and_date_are_fine_and_others_say_nothing(folder: Path) -> None:
    assert_marked(folder, provenance.check, TOPIC)


def test_a_page_reviewed_today_is_fine(folder: Path) -> None:
    assert_marked(folder, provenance.check, _page("", TOLD.replace("11-01", "11-24")))


def test_a_page_without_source_or_date_is_told(folder: Path) -> None:
    marks = (
        "#! no-provenance: the page 'test.page' names no source "
        "#! no-provenance: the page 'test.page' has no date of review ('reviewed: YYYY-MM-DD')"
    )
    assert_marked(folder, provenance.check, _page(marks, ""))


def test_a_safety_page_is_named_as_one(folder: Path) -> None:
    marks = (
        "#! no-provenance: the safety page 'test.page' names no source "
        "#! no-provenance: the safety page 'test.page' has no date of review"
    )
    assert_marked(folder, provenance.check, _page(marks, "    safety: yes\n"))


def test_nobody_reviews_tomorrow(folder: Path) -> None:
    tomorrow = "2026-11-25 #! reviewed-in-future: 2026-11-25 is still to come"
    assert_marked(folder, provenance.check, _page("", TOLD.replace("2026-11-01", tomorrow)))


def test_a_source_nobody_knows_is_told_on_its_line(folder: Path) -> None:
    listed = """\
    sources:
      - book
      - bok #! unknown-source: no source 'bok'; did you mean 'book'?
    reviewed: 2026-11-01
"""
    assert_marked(folder, provenance.check, _page("", listed))


def test_the_sources_of_facts_are_known_too(folder: Path) -> None:
    facts = FACTS.replace(
        "value: 15, source: [book], checked_on: 2026-11-01}",
        "value: 15, source: [zzz], checked_on: 2026-11-01} #! unknown-source: no source 'zzz';",
    )
    assert_marked(folder, provenance.check, facts=facts)
