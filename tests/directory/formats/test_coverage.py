"""What the directory has of the register: told by number, guessed by nothing."""

from __future__ import annotations

import pytest

from bot.directory.formats.coverage import coverage
from bot.directory.formats.finess import Registered
from tests.directory.formats.making import PLAIN, entry

ONE = Registered(
    2,
    "750000001",
    "178",
    "CAARUD",
    "1 rue Exemple",
    "",
    "75010",
    "Paris",
    "0100000000",
    "2026-11-10",
)


@pytest.mark.parametrize(
    ("record", "cover"),
    [
        ({"sources": "[{title: FINESS 750000001}]"}, "covered"),
        ({"sources": "[{title: FINESS 750000001}]", "status": "draft"}, "missing"),
        ({"sources": "[{title: FINESS 750000001}]", "status": "closed"}, "missing"),
        ({"phones": "['+33100000000']"}, "perhaps"),
        ({"address": "1, Rue Exemple", "postcode": "'75010'"}, "perhaps"),
        ({"address": "1, Rue Exemple", "postcode": "'75011'"}, "missing"),
        ({}, "missing"),
    ],
)
def test_a_record_covers_what_it_names(record: dict[str, str], cover: str) -> None:
    [found] = coverage([ONE], [entry(PLAIN, "lieu", **record)])
    assert found.cover == cover
    assert found.by == (() if cover == "missing" else ("lieu",))
