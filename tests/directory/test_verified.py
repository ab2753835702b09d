"""Writing an answer into a services file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.verified import NotEditable, edited
from bot.source.marked import parse

FILE = """\
# Le haut du fichier.
services:
  # Une fiche.
  one:
    name: "Un : nom"   # son nom
    phones: [{number: '+33100000000', kind: team}] # le bon
    hours: Mo 09:00-12:00; PH off  # vu à la porte
    verified_on: 2026-01-01

    # D’où cela vient.
    sources:
    - title: long
        et plus long
  two:
    name: Deux
    hours:
    phones:
    - '+33100000001'
    - '+33100000002'
    note: |
      deux
      lignes
    sources: [{title: x}]
"""


def test_only_the_values_that_change_change() -> None:
    text = edited(FILE, "one", {"hours": "Tu 10:00-11:00; PH off", "verified_on": "2026-11-24"})
    assert text == FILE.replace("Mo 09:00-12:00", "Tu 10:00-11:00").replace(
        "2026-01-01", "2026-11-24"
    )


def test_new_fields_stand_above_the_sources_and_their_comment() -> None:
    text = edited(FILE, "one", {"status": "closed", "verified_by_role": "accueil, l'équipe"})
    new = "    status: closed\n    verified_by_role: 'accueil, l''équipe'\n"
    assert text == FILE.replace("    # D’où", f"{new}    # D’où")


def test_the_only_number_is_replaced_and_what_goes_with_it_stays() -> None:
    text = edited(FILE, "one", {"phones": "+33199999999"})
    assert text == FILE.replace("'+33100000000'", "'+33199999999'")


def test_an_empty_value_is_filled() -> None:
    text = edited(FILE, "two", {"hours": "Mo 10:00-11:00"})
    assert text == FILE.replace("hours:\n", "hours: Mo 10:00-11:00\n")


def test_windows_line_ends_and_the_mark_of_utf_8_stay() -> None:
    file = "\ufeff" + FILE.replace("\n", "\r\n")
    text = edited(file, "one", {"status": "closed", "verified_on": "2026-11-24"})
    wanted = FILE.replace("2026-01-01", "2026-11-24").replace(
        "    # D’où", "    status: closed\n    # D’où"
    )
    assert text == "\ufeff" + wanted.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("file", "service", "values", "why"),
    [
        (FILE, "three", {"status": "closed"}, "'three': it is not in this file; edit"),
        (FILE, "two", {"phones": "+33199999999"}, "'two': it has 2 numbers, not one; edit"),
        (FILE, "two", {"note": "x"}, "'two': a value stands on several lines; edit"),
        ("services: {one: {name: x}}", "one", {"status": "closed"}, "on one line, in braces; edit"),
        ("services: []", "one", {"status": "closed"}, "it is not in this file"),
    ],
)
def test_what_cannot_be_edited_by_a_line_is_refused(
    file: str, service: str, values: dict[str, str], why: str
) -> None:
    with pytest.raises(NotEditable, match=why):
        edited(file, service, values)


@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1))
def test_whatever_is_written_is_read_back_and_nothing_else_changes(role: str) -> None:
    before = parse(FILE, "f")[0].value
    source, problems = parse(edited(FILE, "one", {"verified_by_role": role}), "f")
    assert problems == []
    assert isinstance(before, dict)
    before["services"]["one"]["verified_by_role"] = role
    assert source.value == before
