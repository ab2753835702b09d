"""Translations that could not be shown are told; others are left to the translators' own rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.messages import messages
from bot.content.read import read_draft
from bot.content.translated.check import translation_problems
from bot.source.problem import Problem
from tests.making import TODAY, write_pack, write_translations

SOS = "Appelez :\n{tel}"
WORDING = """\
always:
  calm: {why: panic kills, pages: [test.sos], words: {en: [stay calm]}}
"""


def _problems(folder: Path) -> list[str]:
    """What is wrong, but for what is not translated yet."""
    return [str(one) for one in _found(folder) if one.rule != "untranslated"]


def _found(folder: Path) -> list[Problem]:
    draft = read_draft(write_pack(folder), TODAY)
    return list(translation_problems(draft, folder.parent / "locales"))


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
    problem = next(one for one in _found(folder) if one.rule == "translation-outdated")
    assert problem.level == "warning"
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


def test_a_language_that_has_not_begun_is_not_a_fault(folder: Path) -> None:
    assert _found(folder) == []


def test_what_is_not_translated_yet_is_a_warning_with_the_first_few(folder: Path) -> None:
    write_translations(folder, "en", {"test.home#text": ("Bonjour", "Hello")})
    (problem,) = _found(folder)
    assert (problem.rule, problem.level) == ("untranslated", "warning")
    draft = read_draft(folder, TODAY)
    rest = len(list(messages(draft))) - 1
    assert problem.message == (
        f"{rest} text(s) of 'en' are not translated: interface:back, interface:home, "
        "interface:emergency, interface:language, interface:hide, …"
    )


def test_a_page_that_lacks_what_it_has_to_say_is_told(folder: Path) -> None:
    write_translations(folder, "en", {"test.sos#text": (SOS, "{tel}: call")})
    write_pack(folder, wording=WORDING)
    draft = read_draft(folder, TODAY)
    found = [str(one) for one in translation_problems(draft, folder.parent / "locales")]
    told = "'test.sos' has to say one of: stay calm (panic kills) [must-say]"
    assert any(line.endswith(told) for line in found)


def test_every_rule_is_run_and_each_fault_has_its_line(folder: Path) -> None:
    file = write_translations(folder, "en", {"test.home#text": ("Bonjour", "Hello 15 **you")})
    line = file.read_text("utf-8").splitlines().index('msgctxt "test.home#text"') + 2
    assert {(one.rule, one.line) for one in _found(folder) if one.level == "error"} == {
        ("translated-figures", line),
        ("translated-marks", line),
    }
