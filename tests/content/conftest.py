"""What the tests of content need: a folder, and a small content that is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.content import Content
from tests.making import DECISION, PACK, TOPIC, content_of, write_pack, write_translations

MOVED = "moved: {test.old: test.page}\n"
TABLE = """\
  test.wear:
    kind: decision
    entry: wear
    table: wear
    sources: [book]
    reviewed: 2026-11-01
"""


@pytest.fixture
def made(folder: Path) -> Content:
    """A content with a table, two pages in English and one page that has moved."""
    write_translations(
        folder,
        "en",
        {
            "test.home#text": ("Bonjour", "Hello"),
            "test.home#option:test.page": ("Une page", "A page"),
            "test.sos#text": ("Appelez :\n{tel}", "Call:\n{tel}"),
            "test.page#text": ("Une vieille page", "An old page"),
            "interface:today": ("today {time}", "at {time}"),
            "offer:shower": ("Douche", "Shower"),
        },
    )
    return content_of(
        write_pack(folder, TOPIC + TABLE, pack=PACK + MOVED, decisions__wear=DECISION)
    )
