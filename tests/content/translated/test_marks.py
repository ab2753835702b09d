"""The marks of a text are those of its source, and none is left open."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.translated.marks import faults
from tests.content.translated.making import draft, pair

LINK = "[ici](https://example.org/a)"


@pytest.mark.parametrize(
    ("source", "text", "told"),
    [
        ("**Vite** !\n- un\n1. deux", "**Fast**!\n- one\n1. two", []),
        (LINK, "[here](https://example.org/a)", []),
        ("**Vite**", "Fast", ["needs 2 bold mark(s) '**', not 0"]),
        (
            "**Vite**",
            "**Fast",
            ["'**' is opened and not closed on its line", "needs 2 bold mark(s) '**', not 1"],
        ),
        ("- un\n- deux", "- one\ntwo", ["needs 2 list item(s), not 1"]),
        (LINK, "[here](https://example.org/b)", ["needs the links of the source"]),
        ("{tel}", "{tel", ["a lone '{': a fact is written {its-name}"]),
    ],
)
def test_marks(tmp_path: Path, source: str, text: str, told: list[str]) -> None:
    assert list(faults(pair(source, text), draft(tmp_path))) == told
