"""Translations are read from gettext files; what is not sure to be right is not used."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.languages.catalogue import (
    Catalogue,
    CatalogueRefused,
    Translation,
    catalogue_file,
    read_catalogue,
)

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
HELLO = 'msgctxt "home.menu.text"\nmsgid "Bonjour"\nmsgstr "Привет"\n\n'


def write(locales: Path, text: str) -> None:
    file = catalogue_file(locales, "ru")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", "surrogatepass")


def test_a_translation_is_found_by_its_place_and_its_source(tmp_path: Path) -> None:
    write(tmp_path, HEAD + HELLO)
    read = read_catalogue(tmp_path, "ru")
    assert read.find("home.menu.text", "Bonjour") == "Привет"
    assert read.find("home.other.text", "Bonjour") is None


def test_a_translation_of_another_text_is_outdated_and_not_used(tmp_path: Path) -> None:
    write(tmp_path, HEAD + HELLO)
    assert read_catalogue(tmp_path, "ru").find("home.menu.text", "Bonjour !") is None


@pytest.mark.parametrize(
    "message",
    [
        "#, fuzzy\n" + HELLO,
        HELLO.replace("Привет", ""),
        HELLO.replace('msgctxt "home.menu.text"\n', ""),
        "#~ " + HELLO.strip().replace("\n", "\n#~ ") + "\n",
    ],
    ids=["fuzzy", "empty", "without a place", "obsolete"],
)
def test_a_message_that_is_not_ready_is_not_used(tmp_path: Path, message: str) -> None:
    write(tmp_path, HEAD + message)
    assert read_catalogue(tmp_path, "ru").messages == {}


def test_a_message_knows_its_line(tmp_path: Path) -> None:
    write(tmp_path, HEAD + HELLO)
    assert read_catalogue(tmp_path, "ru").messages == {
        "home.menu.text": Translation("Bonjour", "Привет", 6)
    }


def test_a_language_without_a_file_has_no_translations(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path, "ka") == Catalogue("ka")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (HEAD + "<<<<<<< HEAD\n" + HELLO, 5),
        (HEAD + HELLO.replace('"Bonjour"', '"Bonjour'), 6),
        (HEAD + "Bonjour\n", 5),
        (HEAD + HELLO.replace('"Привет"', '"Привет'), 7),
        (HEAD + HELLO.replace('"Bonjour"', '"Bon"jour"'), 6),
    ],
)
def test_a_file_that_is_not_gettext_is_refused_with_its_line(
    tmp_path: Path, text: str, line: int
) -> None:
    write(tmp_path, text)
    with pytest.raises(CatalogueRefused, match="the catalogue of 'ru' cannot be read") as refused:
        read_catalogue(tmp_path, "ru")
    assert refused.value.line == line


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "")
    catalogue_file(tmp_path, "ru").write_bytes((HEAD + HELLO).encode("cp1251", "replace"))
    with pytest.raises(CatalogueRefused, match="save it again as UTF-8"):
        read_catalogue(tmp_path, "ru")


def test_a_head_that_gettext_cannot_read_is_refused(tmp_path: Path) -> None:
    write(
        tmp_path,
        HEAD.replace("Content-Type: text/plain", "PO-Revision-Date: 2026-13-45 25:99+0000"),
    )
    with pytest.raises(CatalogueRefused, match="its first lines"):
        read_catalogue(tmp_path, "ru")


lines = st.sampled_from(
    [
        'msgid "a"',
        'msgctxt "b"',
        'msgstr "c"',
        'msgstr[0] "d"',
        'msgid_plural "e"',
        '"f"',
        "#, fuzzy",
    ]
)


@settings(deadline=None)
@given(st.text(max_size=80) | st.lists(lines, max_size=8).map("\n".join))
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    locales = tmp_path_factory.getbasetemp() / "any-locales"
    write(locales, text)
    try:
        read = read_catalogue(locales, "ru")
    except CatalogueRefused:
        return
    assert all(isinstance(one, Translation) for one in read.messages.values())
