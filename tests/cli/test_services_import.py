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
    assert ran.err.splitlines()[0] == "ligne 2 : a-75010 : réparée"
    assert ran.err.splitlines()[-1] == "1 brouillon, 0 ligne refusée"
    text = into.read_text("utf-8")
    assert text.startswith(SHOWERS)
    assert "  a-75010:\n    name: A\n" in text
    assert "    status: draft\n" in text
    assert repere("services", "build").code == 0


def test_what_is_refused_is_named_and_the_code_says_so(repere: Repere, tmp_path: Path) -> None:
    ran = repere("services", "import", "csv", sheet(tmp_path, GOOD + BAD))
    assert ran.code == 1
    lines = ran.err.splitlines()
    assert "ligne 3 : refusée" in lines
    assert "  refusé, « services » : il manque ce que le lieu propose" in lines
    assert "ligne 4 : c-75012 : prise en partie" in lines
    assert ran.out.startswith("services:\n  a-75010:\n")
    assert "remark: 'hours: le matin'" in ran.out


def test_a_record_of_the_directory_is_never_written_over(repere: Repere, tmp_path: Path) -> None:
    text = "identifiant;nom;services\nshowers-nord;X;shower\n"
    ran = repere("services", "import", "csv", sheet(tmp_path, text))
    assert (ran.code, ran.out) == (1, "")
    assert "« showers-nord » est déjà dans l’annuaire" in ran.err


MESSY = """\
Lieux utiles du 18e, novembre 2026;;;;;
;;;;;
NOM DU LIEU;Prestations;Téléphone(s);Horaires d'ouverture;Mise à jour;Référent
Étoile;Douches;01.42.00.00.00;lun-ven 9h30-12h / 14h-17h;03/11/2026;Mme X
;;;;;
Étoile;Douche;accueil : 01 43 00 00 00;9h-12h;nov. 2026;
Secteur Nord;;;;;
"""


def test_a_messy_sheet_of_windows_is_told_line_by_line(repere: Repere, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(MESSY.encode("cp1252"))
    ran = repere("services", "import", "csv", str(file))
    assert ran.code == 1
    holidays = "« Mo-Fr 09:30-12:00,14:00-17:00 » → « Mo-Fr 09:30-12:00,14:00-17:00; PH unknown »"
    assert ran.err.splitlines() == [
        "ligne 3",
        "  réparé : le fichier n’est pas en UTF-8 ; il a été lu en Windows-1252",
        "  à confirmer : les lignes au-dessus des titres ne sont pas lues",
        "  refusé, « Référent » : cette colonne n’est pas lue",
        "ligne 4 : etoile : réparée",
        "  réparé, « Mise à jour » : « 03/11/2026 » → « 2026-11-03 »",
        "  réparé, « Téléphone(s) » : « 01.42.00.00.00 » → « +33142000000 »",
        (
            "  réparé, « Horaires d'ouverture » : orthographe : "
            "« lun-ven 9h30-12h / 14h-17h » → « Mo-Fr 09:30-12:00,14:00-17:00 »"
        ),
        f"  réparé, « Horaires d'ouverture » : rien n’est dit des jours fériés : {holidays}",
        "  réparé, « Prestations » : « Douches » → « shower »",
        "ligne 6 : etoile-2 : prise en partie",
        (
            "  refusé, « Horaires d'ouverture » : « 9h-12h » : quels jours ? "
            "Écrivez par exemple « lun-ven 9h-12h »"
        ),
        "  réparé, « Mise à jour » : « nov. 2026 » → « 2026-11-01 »",
        "  réparé, « Téléphone(s) » : « accueil : 01 43 00 00 00 » → « +33143000000 »",
        "  à confirmer, « NOM DU LIEU » : le même nom que la ligne 4 : est-ce le même lieu ?",
        "ligne 7 : refusée",
        "  refusé, « Prestations » : il manque ce que le lieu propose",
        "2 brouillons, 1 ligne refusée, 2 points à confirmer",
    ]
    assert "Mme X" not in ran.out


def test_who_brings_a_file_may_say_of_which_day_its_hours_are(
    repere: Repere, tmp_path: Path
) -> None:
    file = sheet(tmp_path, "nom;services;horaires\nA;shower;lun 9h-12h\n")
    assert repere("services", "import", "csv", file).code == 1
    ran = repere("services", "import", "csv", file, "--hours-seen-on", "2026-11-03")
    assert ran.code == 0
    assert "hours_seen_on: '2026-11-03'" in ran.out
    ran = repere("services", "import", "csv", file, "--hours-seen-on", "2062-11-03")
    assert (ran.code, "« 2062-11-03 » est dans l’avenir" in ran.err) == (2, True)


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
