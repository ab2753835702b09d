"""The line that is given: awake, with a number, for what is needed before one for everything."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.directory.contact import Phone
from bot.directory.line import line_for
from bot.directory.rows import Rows
from bot.directory.search import Query
from bot.directory.service import Service
from bot.directory.store import build
from tests.directory.making import HELP_OFFER, LINES, PHONE_OFFER, paris, service

NIGHT = paris("2026-11-24 03:00")


def line(name: str, *offers: str, hours: str | None = "24/7", phone: str = "15") -> Service:
    phones = (Phone(phone),) if phone else ()
    return service(name, offers=(PHONE_OFFER, *offers), hours=hours, phones=phones, lat=None)


@pytest.mark.parametrize(
    ("lines", "given"),
    [
        ([line("general", HELP_OFFER), line("women", "shower")], "women"),
        ([line("general", HELP_OFFER), line("unsure", "shower", hours=None)], "general"),
        ([line("asleep", "shower", hours="Mo-Fr 09:00-17:00")], None),
        ([line("mute", "shower", phone="")], None),
        ([line("other", "meal")], None),
        ([line("b", HELP_OFFER), line("a", HELP_OFFER)], "a"),
    ],
)
def test_which_line_is_given(tmp_path: Path, lines: list[Service], given: str | None) -> None:
    build(lines, tmp_path / "d.sqlite")
    with closing(sqlite3.connect(tmp_path / "d.sqlite")) as connection:
        codes = dict(connection.execute("SELECT slug, code FROM offer"))
        found = line_for(Query(("shower",), NIGHT, lines=LINES), codes, Rows(connection))
    assert (found.service.id if found else None) == given
