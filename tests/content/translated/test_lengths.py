"""A translation fits where its source does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.translated.lengths import faults
from tests.content.translated.making import draft, pair


@pytest.mark.parametrize(
    ("text", "most", "language", "told"),
    [
        ("12345", 5, "en", []),
        ("123456", 5, "en", ["has 6 characters; at most 5"]),
        ("123456", 0, "en", []),
        ("{wait}", 11, "en", []),
        ("{wait}", 10, "en", ["has 11 characters; at most 10"]),
        ("{wait}", 9, "ar", []),
    ],
)
def test_lengths(tmp_path: Path, text: str, most: int, language: str, told: list[str]) -> None:
    assert list(faults(pair("x", text, most=most, language=language), draft(tmp_path))) == told
