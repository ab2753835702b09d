"""What is said of a file."""

from __future__ import annotations

from bot.directory.formats.format import Row, Said
from bot.directory.formats.report import report

DRAFT: dict[str, object] = {"name": "A"}


def test_every_row_is_told_with_its_line_and_its_column() -> None:
    rows = [
        Row(3, "", {}, (Said("ask", "", "au-dessus"), Said("refused", "Réf\nérent", "pas lue"))),
        Row(4, "a", DRAFT),
        Row(5, "b", DRAFT, (Said("repaired", "Tél.", "« 1 » → « 2 »"),)),
        Row(6, "c", DRAFT, (Said("ask", "Nom", "le même ?"),)),
        Row(7, "d", DRAFT, (Said("ask", "Nom", "x"), Said("refused", "Prix", "« cher »"))),
        Row(8, "", None, (Said("refused", "Nom", "il manque"),), "Nord"),
    ]
    assert list(report(rows)) == [
        "ligne 3",
        "  à confirmer : au-dessus",
        "  refusé, « Réf érent » : pas lue",
        "ligne 4 : a : prise",
        "ligne 5 : b : réparée",
        "  réparé, « Tél. » : « 1 » → « 2 »",
        "ligne 6 : c : prise, à confirmer",
        "  à confirmer, « Nom » : le même ?",
        "ligne 7 : d : prise en partie",
        "  à confirmer, « Nom » : x",
        "  refusé, « Prix » : « cher »",
        "feuille « Nord », ligne 8 : refusée",
        "  refusé, « Nom » : il manque",
        "4 brouillons, 1 ligne refusée, 3 points à confirmer",
    ]


def test_of_nothing_there_is_nothing() -> None:
    assert list(report([])) == ["0 brouillon, 0 ligne refusée"]
