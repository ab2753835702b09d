"""Translations that could not be shown are told; others are left to the translators' own rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.read import read_draft
from bot.content.translations import translation_problems
from tests.making import TODAY, write_pack, write_translations

SOS = "Appelez :\n{tel}"


def _problems(folder: Path) -> list[str]:
    draft = read_draft(write_pack(folder), TODAY)
    return [str(problem) for problem in translation_problems(draft, folder.parent / "locales")]


@pytest.mark.parametrize(
    ("context", "source", "text"),
    [
        ("test.home#text", "Bonjour", "Hello"),
        ("test.sos#text", SOS, "{tel}: call"),
        ("test.gone#text", "Adieu {tel}", "Farewell"),
        ("interface:distance", "distance {distance} {minutes}", "{minutes}, {distance}"),
    ],
)
def test_a_translation_with_the_same_values_is_fine(
    folder: Path, context: str, source: str, text: str
) -> None:
    write_translations(folder, "en", {context: (source, text)})
    assert _problems(folder) == []


def test_a_translation_of_an_old_text_is_a_warning(folder: Path) -> None:
    write_translations(folder, "en", {"test.sos#text": ("Appelez :\n{old}", "Call")})
    draft = read_draft(write_pack(folder), TODAY)
    (problem,) = translation_problems(draft, folder.parent / "locales")
    assert (problem.rule, problem.level) == ("translation-outdated", "warning")
    assert problem.message == "1 text(s) of 'en' are outdated: test.sos#text"


@pytest.mark.parametrize(
    ("text", "given"),
    [("Call", "none"), ("Call {phone}", "{phone}"), ("{tel} {tel}", "{tel}, {tel}")],
)
def test_a_value_lost_on_the_way_is_told(folder: Path, text: str, given: str) -> None:
    write_translations(folder, "en", {"test.sos#text": (SOS, text)})
    (problem,) = _problems(folder)
    told = f"'test.sos#text' needs the values {{tel}}, not {given} [translated-values]"
    assert problem.startswith("locales/en/LC_MESSAGES/content.po:")
    assert problem.endswith(told)


def test_a_file_that_is_no_catalogue_is_told_with_its_line(folder: Path) -> None:
    file = write_translations(folder, "en", {"test.home#text": ("Bonjour", "Hello")})
    lines = file.read_text("utf-8").splitlines()
    file.write_text("\n".join([*lines[:2], "<<<<<<< HEAD", *lines[2:]]), encoding="utf-8")
    (problem,) = _problems(folder)
    assert problem.startswith("locales/en/LC_MESSAGES/content.po:3:1: the catalogue of 'en' cannot")
    assert problem.endswith("[catalogue]")


def test_a_language_without_a_catalogue_is_not_a_fault(folder: Path) -> None:
    assert _problems(folder) == []
