"""Telephone numbers as people write them."""

from __future__ import annotations

import pytest

from bot.directory.formats.phone_in import phone_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("01 23 45 67 89", "+33123456789"),
        ("01.23.45.67.89", "+33123456789"),
        ("+33 (0)1 23 45 67 89", "+33123456789"),
        ("0033123456789", "+33123456789"),
        ("+330123456789", "+33123456789"),
        ("+41 22 000 00 00", "+41220000000"),
        ("115", "115"),
        ("3919", "3919"),
        ("1 23 45 67 89", None),
        ("01 23 45 67", None),
        ("demander Paul", None),
        ("", None),
    ],
)
def test_a_number_is_read_or_it_is_none(text: str, number: str | None) -> None:
    assert phone_in(text) == number
