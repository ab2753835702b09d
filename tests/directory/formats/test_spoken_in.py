"""Languages by their French names."""

from __future__ import annotations

import pytest

from bot.directory.formats.settling import Settling
from bot.directory.formats.spoken_in import settle_languages
from tests.directory.formats.making import TERMS


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Français", "fr"), ("arabe", "ar"), ("géorgien", "ka"), ("PACHTO", "ps"), ("somali", "so"),
        ("ukrainien", "uk"), ("roumain", "ro"), ("tigrigna", "ti"), ("fr", "fr"),
        ("zh-Hant", "zh-Hant"),
    ],
)  # fmt: skip
def test_a_language_is_called_by_its_name_or_its_code(written: str, code: str) -> None:
    row = Settling(3, {"languages": [written]}, TERMS)
    settle_languages(row)
    assert row.values["languages"] == [code]


def test_one_that_is_not_known_is_left_out_alone() -> None:
    row = Settling(3, {"languages": ["arab", "russe", {"code": "ka", "mode": "peer"}]}, TERMS)
    settle_languages(row)
    assert row.values["languages"] == ["ru", {"code": "ka", "mode": "peer"}]
    assert row.values["remark"] == "languages: arab"
    assert "vouliez-vous dire « arabe » ?" in row.said[0].why


def test_of_no_language_nothing_is_said() -> None:
    row = Settling(3, {}, TERMS)
    settle_languages(row)
    assert (row.values, row.said) == ({}, [])
