"""Pages that are hard to read are told, as a warning."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import readable
from bot.content.read import read_draft
from tests.content.check.marked import assert_marked
from tests.making import PACK, TODAY, TOPIC, write_pack

HARD = TOPIC.replace(
    "text: Une page",
    f"text: {'incompréhensible ' * 12}#! hard-to-read: LIX 112; the baseline is 45",
)


def test_easy_pages_are_fine(folder: Path) -> None:
    assert_marked(folder, readable.check)


def test_a_hard_page_is_told(folder: Path) -> None:
    assert_marked(folder, readable.check, HARD)


def test_it_is_a_warning_and_the_baseline_is_the_pack_s(folder: Path) -> None:
    (problem,) = readable.check(read_draft(write_pack(folder, HARD), TODAY))
    assert problem.level == "warning"
    patient = PACK.replace("options: 6", "options: 6, lix: 120")
    assert list(readable.check(read_draft(write_pack(folder, HARD, pack=patient), TODAY))) == []
