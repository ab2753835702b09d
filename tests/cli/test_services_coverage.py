"""``repere services coverage``: FINESS beside the directory."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Repere
from tests.directory.making import SHOWERS

TEXT = """\
nofinesset;rs;categetab;departement;telephone;ligneacheminement
750000001;CAARUD A;178;75;0100000000;75010 PARIS
750000002;CSAPA B;197;75;0100000001;75011 PARIS
"""


WORDS = "words:\n  finess: {'178': shower, '197': shower}\n"


def test_without_categories_to_look_for_it_says_so(repere: Repere, tmp_path: Path) -> None:
    ran = repere("services", "coverage", str(tmp_path / "finess.csv"))
    assert ran.code == 2
    assert "exchange.yaml names no category under 'finess'" in ran.err


def test_what_is_missing_is_named_and_the_code_says_so(repere: Repere, tmp_path: Path) -> None:
    (tmp_path / "content" / "exchange.yaml").write_text(WORDS, encoding="utf-8")
    file = tmp_path / "finess.csv"
    file.write_text(TEXT, encoding="utf-8")
    showers = tmp_path / "content" / "services" / "showers.yaml"
    text = SHOWERS.replace("Ville de Paris", "FINESS 750000001")
    showers.write_text(text, encoding="utf-8")
    ran = repere("services", "coverage", str(file))
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "missing 197 750000002 CSAPA B, 75011",
        "covered 1, perhaps 0, missing 1",
    ]
    showers.write_text(f"{text}    phones: ['+33100000001']\n", encoding="utf-8")
    ran = repere("services", "coverage", str(file))
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "perhaps 197 750000002 CSAPA B, 75011: showers-nord"
    assert [one["cover"] for one in repere("services", "coverage", str(file), "--json").json] == [
        "covered",
        "perhaps",
    ]


def test_a_file_that_is_not_finess_is_wrong_use(repere: Repere, tmp_path: Path) -> None:
    (tmp_path / "content" / "exchange.yaml").write_text(WORDS, encoding="utf-8")
    file = tmp_path / "a.csv"
    file.write_text("nom\nA\n", encoding="utf-8")
    assert repere("services", "coverage", str(file)).code == 2
