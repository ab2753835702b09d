"""Every page is near home."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import far
from tests.content.check.marked import assert_marked
from tests.making import PACK, TOPIC

NEAR = PACK.replace("options: 6", "options: 6, taps: 2")
CHAIN = """\
  test.far:
    text: Une page
    options: [{to: test.farther, label: Plus loin}]
    sources: [book]
    reviewed: 2026-11-01
  test.farther: #! too-far: 'test.farther' is 3 taps from home; at most 2
    text: Une page
    options: [{to: test.home, label: Accueil}]
    sources: [book]
    reviewed: 2026-11-01
"""


def test_pages_within_the_limit_are_fine(folder: Path) -> None:
    assert_marked(folder, far.check, pack=NEAR)


def test_a_page_too_many_taps_away_is_told(folder: Path) -> None:
    linked = TOPIC.replace("to: test.home, label: Accueil", "to: test.far, label: Loin")
    assert_marked(folder, far.check, linked + CHAIN, pack=NEAR)
