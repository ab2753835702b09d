"""One cell, read as its column says."""

from __future__ import annotations

import pytest

from bot.directory.formats.cell import cell_of
from bot.directory.formats.columns import column_of


def read(heading: str, text: str) -> tuple[object, str]:
    column = column_of(heading)
    assert column
    cell = cell_of(column, text)
    return cell.value, cell.wrong


@pytest.mark.parametrize(
    ("heading", "text", "value"),
    [
        ("nom", "  Bains _x000D_", "Bains"),
        ("nom", "  ", None),
        ("tél", "01 00 00 00 00 / 115", ["01 00 00 00 00 / 115"]),
        ("CP", "75010.0", "75010"),
        ("CP", "F-75 010", "75010"),
        ("chiens", "non", "no"),
        ("langues", "fr, ka\nar", ["fr", "ka", "ar"]),
        ("langues parlées", "Français et arabe + russe", ["Français", "arabe", "russe"]),
        ("services", "Douche / repas", ["Douche", "repas"]),
        ("services", "- Douche\n- repas", ["Douche", "repas"]),
        ("rendez-vous", "sans RDV, inscription", ["walk_in", "registration"]),
        ("âge min", "18 ans", "18"),
        ("latitude", "48,88", "48.88"),
        ("maj", "3 novembre 2026", "2026-11-03"),
        ("prix", "0 €", "free"),
        ("horaires", "lun 9h-12h", "lun 9h-12h"),
        ("lundi", "9h-12h", "9h-12h"),
        ("sources", "A | hours | 2026 | ODbL\nB", [
            {"title": "A", "for": "hours", "date": "2026", "licence": "ODbL"}, {"title": "B"},
        ]),
    ],
)  # fmt: skip
def test_a_cell_says(heading: str, text: str, value: object) -> None:
    assert read(heading, text) == (value, "")


@pytest.mark.parametrize(
    ("heading", "text", "wrong"),
    [
        ("prix", "cher", "« cher » n’est pas prévu ; possible : gratuit, payant, petit prix"),
        ("prix", "gratui", "« gratui » n’est pas prévu ; vouliez-vous dire « gratuit » ?"),
        ("CP", "Paris 18", "« Paris 18 » n’est pas un code postal (cinq chiffres)"),
        ("âge min", "majeurs", "« majeurs » n’est pas un nombre entier"),
        ("maj", "récemment", "« récemment » n’est pas un jour ; écrivez 24/11/2026"),
        (
            "horaires",
            "9h30-12h / 14h-17h",
            (
                "« 9h30-12h / 14h-17h » : quels jours ? "
                "Écrivez par exemple « lun-ven 9h30-12h / 14h-17h »"
            ),
        ),
    ],
)
def test_a_cell_that_says_nothing_we_know_is_refused(heading: str, text: str, wrong: str) -> None:
    assert read(heading, text) == (None, wrong)


def test_of_several_words_those_that_are_known_are_kept() -> None:
    value, wrong = read("comment venir", "sur rdv, bouche à oreille")
    assert value == ["appointment"]
    assert wrong.startswith("« bouche à oreille » n’est pas prévu")
