"""``repere services import``: drafts, told row by row."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Repere
from tests.directory.making import SHOWERS

GOOD = "nom;services;cp;horaires;horaires vus le\nA;shower;75010;Mo 09:00-10:00;2026-11-01\n"
BAD = "B;;75011;;\nC;shower;75012;le matin;2026-11-01\n"


def sheet(tmp_path: Path, text: str) -> str:
    file = tmp_path / "a.csv"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_drafts_go_to_the_end_of_a_file_and_the_rest_stays(repere: Repere, tmp_path: Path) -> None:
    into = tmp_path / "content" / "services" / "showers.yaml"
    ran = repere("services", "import", "csv", sheet(tmp_path, GOOD), "--into", str(into))
    assert (ran.code, ran.out) == (0, f"{into}\n")
    assert ran.err.splitlines()[0] == "row 2: a-75010: repaired"
    assert ran.err.splitlines()[-1] == "1 drafts, 0 rows refused"
    text = into.read_text("utf-8")
    assert text.startswith(SHOWERS)
    assert "  a-75010:\n    name: A\n" in text
    assert "    status: draft\n" in text
    assert repere("services", "build").code == 0


def test_what_is_refused_is_named_and_the_code_says_so(repere: Repere, tmp_path: Path) -> None:
    ran = repere("services", "import", "csv", sheet(tmp_path, GOOD + BAD))
    assert ran.code == 1
    lines = ran.err.splitlines()
    assert "row 3: refused" in lines
    assert "  refused offers: a service needs 'offers'" in lines
    assert "row 4: c-75012: taken in part" in lines
    assert ran.out.startswith("services:\n  a-75010:\n")
    assert "remark: 'hours: le matin'" in ran.out


def test_a_record_of_the_directory_is_never_written_over(repere: Repere, tmp_path: Path) -> None:
    text = "identifiant;nom;services\nshowers-nord;X;shower\n"
    ran = repere("services", "import", "csv", sheet(tmp_path, text))
    assert (ran.code, ran.out) == (1, "")
    assert "'showers-nord' is already in the directory" in ran.err


def test_soliguide_is_not_read_without_leave(repere: Repere, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"places": []}', encoding="utf-8")
    ran = repere("services", "import", "soliguide", str(file))
    assert ran.code == 2
    assert "--i-have-permission" in ran.err
    assert repere("services", "import", "soliguide", str(file), "--i-have-permission").code == 0


def test_a_format_or_a_file_that_is_not_there_is_wrong_use(repere: Repere, tmp_path: Path) -> None:
    assert "did you mean 'csv'?" in repere("services", "import", "cvs", "a").err
    assert repere("services", "import", "csv", "none.csv").code == 2
    other = tmp_path / "other.yaml"
    other.write_text("a: b\n", encoding="utf-8")
    ran = repere("services", "import", "csv", sheet(tmp_path, GOOD), "--into", str(other))
    assert ran.code == 2
    assert other.read_text("utf-8") == "a: b\n"
