"""Telephone numbers as people write them."""

from __future__ import annotations

import pytest

from bot.directory.formats.phone_in import phone_in, settle_phones
from bot.directory.formats.settling import Settling
from tests.directory.formats.making import TERMS


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
        ("123456789", "+33123456789"),
        ("01 23 45 67", None),
        ("demander Paul", None),
        ("", None),
    ],
)
def test_a_number_is_read_or_it_is_none(text: str, number: str | None) -> None:
    assert phone_in(text) == number


def settled(*phones: object) -> Settling:
    row = Settling(3, {"phones": list(phones)}, TERMS)
    settle_phones(row)
    return row


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("01.42.00.00.00 / 01 43 00 00 00", ["+33142000000", "+33143000000"]),
        ("01/42/00/00/00", ["+33142000000"]),
        ("01 42 00 00 00 ou 115", ["+33142000000", "115"]),
        ("accueil : 01 42 00 00 00", ["+33142000000"]),
        ("01 42 00 00 00 (standard)\n+33 1 43 00 00 00", ["+33142000000", "+33143000000"]),
    ],
)
def test_every_number_of_a_cell_is_taken(cell: str, numbers: list[object]) -> None:
    row = settled(cell)
    assert row.values == {"phones": numbers}
    assert {one.what for one in row.said} == {"repaired"}


@pytest.mark.parametrize("cell", ["01 42 00 00 00 poste 12", "demander Paul", "01 42 00 00"])
def test_a_number_that_is_not_whole_or_not_alone_is_refused(cell: str) -> None:
    row = settled(cell)
    assert "phones" not in row.values
    assert row.values["remark"] == f"phones: {cell}"


def test_a_mobile_may_be_somebodys_own() -> None:
    row = settled({"number": "06 12 34 56 78", "kind": "team"})
    assert row.values["phones"] == [{"number": "+33612345678", "kind": "team"}]
    assert [one.what for one in row.said] == ["repaired", "ask"]
    assert "est-il bien pour le public ?" in row.said[1].why
