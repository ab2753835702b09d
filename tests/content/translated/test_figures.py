"""The figures of a text are those of its source, in the digits a phone has."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.translated.figures import faults
from tests.content.translated.making import draft, pair


@pytest.mark.parametrize(
    ("source", "text", "told"),
    [
        ("1. Un\n2. Deux", "1. One\n2. Two", []),
        ("3-MMC et {tel2}", "{tel2} and 3-MMC", []),
        ("3-MMC", "MMC", ["needs the figures 3, not none"]),
        ("Appelez", "Call 15", ["needs the figures none, not 15"]),
        ("3-MMC", "٣-MMC", ["needs the figures 3, not ٣"]),
    ],
)
def test_figures(tmp_path: Path, source: str, text: str, told: list[str]) -> None:
    assert list(faults(pair(source, text), draft(tmp_path))) == told
