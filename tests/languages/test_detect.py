"""What was left in another language is found, and nothing that is in its own."""

from __future__ import annotations

import pytest

from bot.languages.detect import other_language

LANGUAGES = ("fr", "en", "ru", "ka", "so", "es", "it", "ro", "pl", "uk", "ar")
FRENCH = "Appelez les secours et restez avec la personne jusqu’à leur arrivée."
ENGLISH = "Call for help and stay with the person until they have arrived."


@pytest.mark.parametrize(
    ("line", "language", "other"),
    [
        (FRENCH, "fr", ""),
        (FRENCH, "en", "fr"),
        (ENGLISH, "en", ""),
        (ENGLISH, "ru", "en"),
        ("Позвоните в скорую и оставайтесь с человеком до её приезда.", "ru", ""),
        ("Позвоните в скорую и оставайтесь с человеком до её приезда.", "ka", "ru"),
        (f"Say: «{FRENCH}»", "en", ""),
        (f"Stay calm and tell them this ({FRENCH})", "en", ""),
        ("CAARUD Gaïa, rue Ambroise Paré", "pl", ""),
        ("{tel-samu}", "en", ""),
        ("", "en", ""),
    ],
)
def test_a_line_is_told_from_its_language(line: str, language: str, other: str) -> None:
    assert other_language(line, language, LANGUAGES) == other


def test_a_language_the_model_does_not_know_takes_no_part() -> None:
    assert other_language(FRENCH, "en", ("en", "fr", "zz")) == "fr"
