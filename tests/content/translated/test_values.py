"""The values of a text are those of its source, each as often."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.translated.values import faults
from tests.content.translated.making import draft, pair


@pytest.mark.parametrize(
    ("source", "text", "told"),
    [
        ("Appelez {tel}", "Call {tel}", []),
        ("{a} puis {b}", "{b} after {a}", []),
        ("Appelez {tel}", "Call", ["needs the values {tel}, not none"]),
        ("Appelez", "Call {tel}", ["needs the values none, not {tel}"]),
        ("{tel}", "{tel} {tel}", ["needs the values {tel}, not {tel}, {tel}"]),
    ],
)
def test_values(tmp_path: Path, source: str, text: str, told: list[str]) -> None:
    assert list(faults(pair(source, text), draft(tmp_path))) == told
