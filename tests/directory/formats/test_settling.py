"""A row on its way."""

from __future__ import annotations

import pytest

from bot.directory.formats.settling import Settling, listed
from tests.directory.formats.making import TERMS


def test_what_is_refused_is_left_out_and_remembered_for_the_editor() -> None:
    row = Settling(3, {"note": "x", "phones": ["115"], "name": "A"}, TERMS)
    row.refused("note", "trop long")
    row.refused("phones", "un numéro", stood="demander Paul")
    row.refused("name", "quoi ?")
    assert row.values == {"phones": ["115"], "remark": "note: x | phones: demander Paul"}
    assert row.told("phones")
    assert not row.told("offers")


def test_a_row_that_is_refused_keeps_what_was_said() -> None:
    row = Settling(3, {}, TERMS)
    row.repaired("id", "x")
    row.ask("name", "y")
    made = row.none("status", "fermé")
    assert (made.number, made.draft) == (3, None)
    assert [one.what for one in made.said] == ["repaired", "ask", "refused"]


@pytest.mark.parametrize(("value", "made"), [(None, []), ("a", ["a"]), (["a"], ["a"])])
def test_what_stands_alone_is_a_list_of_one(value: object, made: list[object]) -> None:
    assert listed(value) == made
