"""The script of a first text tells the language where the phone does not."""

from __future__ import annotations

import pytest

from bot.languages.script import guess, script_of, script_of_language

LANGUAGES = ("fr", "en", "ar", "ru", "ka", "so", "uk")


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("bonjour", "Latn"),
        ("привет", "Cyrl"),
        ("გამარჯობა", "Geor"),
        ("مرحبا", "Arab"),
        ("sos помогите", "Cyrl"),
        ("你好", ""),
        ("15 !", ""),
        ("", ""),
    ],
)
def test_most_letters_tell_the_script(text: str, script: str) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize(
    ("text", "likely", "language"),
    [
        ("გამარჯობა", "", "ka"),
        ("გამარჯობა", "ru", "ka"),
        ("مساعدة", "en", "ar"),
        ("привет", "", "ru"),
        ("привет", "uk", "uk"),
        ("допоможіть", "ru", "uk"),
        ("ты где", "uk", "ru"),
        ("bonjour", "so", ""),
        ("你好", "", ""),
        ("15", "ka", ""),
    ],
)
def test_the_language_is_guessed_only_where_the_script_tells(
    text: str, likely: str, language: str
) -> None:
    assert guess(text, LANGUAGES, likely) == language


def test_a_script_that_no_language_here_is_written_in_tells_nothing() -> None:
    assert guess("გამარჯობა", ("fr", "en")) == ""


@pytest.mark.parametrize(
    ("language", "script"),
    [("fr", "Latn"), ("ka", "Geor"), ("ar", "Arab"), ("uk", "Cyrl"), ("so", "Latn"), ("zz", "")],
)
def test_the_script_of_a_language_is_that_of_cldr(language: str, script: str) -> None:
    assert script_of_language(language) == script
