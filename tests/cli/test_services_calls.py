"""``repere services calls``: whom to phone, in order of need."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Repere


def test_a_call_is_told_with_its_questions(repere: Repere) -> None:
    ran = repere("services", "calls")
    assert (ran.code, ran.err) == (0, "")
    first, *questions = ran.out.splitlines()
    assert first == "1. Bains-douches (showers-nord): jamais vérifié; -"
    assert "   Quel numéro peut-on donner au public ?" in questions


def test_each_call_is_a_json_line(repere: Repere) -> None:
    [call] = repere("services", "calls", "--json").json
    assert (call["id"], call["why"]) == ("showers-nord", ["jamais vérifié"])


def test_the_page_and_the_table_are_written(repere: Repere, tmp_path: Path) -> None:
    page, table = tmp_path / "appels.html", tmp_path / "appels.csv"
    ran = repere("services", "calls", "--html", str(page), "--csv", str(table))
    assert ran.out == f"1 call(s): {page} {table}\n"
    assert "Bains-douches" in page.read_text("utf-8")
    assert table.read_bytes().startswith("\ufeffordre,pourquoi".encode())
    assert b"\r\r" not in table.read_bytes()


def test_the_vital_come_first_on_the_real_content(real: Repere) -> None:
    calls = real("services", "calls", "--json").json
    urgent = ["urgent" in call["why"] for call in calls]
    assert urgent == sorted(urgent, reverse=True)
    assert any(urgent)
    assert len(real("services", "calls", "--json", "--limit", "3").json) == 3


def test_a_limit_below_one_is_refused(repere: Repere) -> None:
    ran = repere("services", "calls", "--limit", "-1")
    assert (ran.code, ran.err) == (2, "repere: no limit '-1'; allowed: 1 or more\n")


@pytest.mark.parametrize("area", ["75018", "75", "paris"])
def test_an_area_is_a_town_or_the_beginning_of_a_postcode(real: Repere, area: str) -> None:
    some = real("services", "calls", "--json", "--area", area).json
    assert 0 < len(some) < len(real("services", "calls", "--json").json)
