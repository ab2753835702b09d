"""Every language has a code that can be carried and said."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.check import languages
from tests.content.check.marked import assert_marked
from tests.making import PACK

ENGLISH = "  en: {name: English}\n"


@pytest.mark.parametrize("code", ["ru", "ar", "ps", "ti", "wo", "bm"])
def test_a_language_with_a_code_of_two_letters_is_fine(folder: Path, code: str) -> None:
    pack = PACK.replace(ENGLISH, f"{ENGLISH}  {code}: {{name: X}}\n")
    assert_marked(folder, languages.check, pack=pack)


@pytest.mark.parametrize("code", ["rom", "FR", "pt-BR", "xx", "english"])
def test_any_other_code_is_told(folder: Path, code: str) -> None:
    mark = (
        f"#! unknown-language: no language '{code}': two small letters of ISO 639-1, such as 'fr'"
    )
    pack = PACK.replace(ENGLISH, f"{ENGLISH}  {code}: {{name: X}} {mark}\n")
    assert_marked(folder, languages.check, pack=pack)


@pytest.mark.parametrize(("name", "code"), [("source", "fr"), ("otherwise", "en")])
def test_the_fixed_languages_are_among_those_served(folder: Path, name: str, code: str) -> None:
    mark = "#! unknown-language: 'ru' is not in 'languages'; allowed: en, fr"
    pack = PACK.replace(f"{name}: {code}", f"{name}: ru {mark}")
    assert_marked(folder, languages.check, pack=pack)
