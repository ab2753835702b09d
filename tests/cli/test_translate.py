"""``repere translate``: a template, catalogues kept up to date, and how far each is."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.cli.conftest import Repere
from tests.whole import topic


def english(tmp_path: Path) -> Path:
    return tmp_path / "locales" / "en" / "LC_MESSAGES" / "content.po"


def test_the_template_has_every_text_with_its_place_and_limit(
    repere: Repere, tmp_path: Path
) -> None:
    ran = repere("translate", "extract")
    template = tmp_path / "locales" / "content.pot"
    assert (ran.code, ran.out, ran.err) == (0, f"{template}\n", "")
    with template.open("rb") as file:
        messages = {one.context: one for one in read_po(file) if one.id}
    page = messages["test.page#text"]
    assert page.id == "Une page"
    assert page.locations[0][0] == "content/topics/test.yaml"
    assert "at most 300 characters" in page.auto_comments
    assert "service:showers-nord#note" not in messages


def test_nothing_is_written_but_the_template(repere: Repere, tmp_path: Path) -> None:
    before = english(tmp_path).read_bytes()
    repere("translate", "extract")
    assert english(tmp_path).read_bytes() == before


def test_an_update_keeps_what_is_translated(repere: Repere, tmp_path: Path) -> None:
    ran = repere("translate", "update", "--json")
    assert ran.code == 0
    assert [one["file"] for one in ran.json] == [
        str(tmp_path / "locales" / "content.pot"),
        str(english(tmp_path)),
    ]
    (status,) = repere("translate", "status", "--json").json
    assert status["translated"] == 3


def test_a_text_that_changed_is_to_be_looked_at_again(repere: Repere, tmp_path: Path) -> None:
    repere("translate", "update")
    (before,) = repere("translate", "status", "--json").json
    changed = topic().replace("J’ai besoin d’un médecin.", "J’ai besoin d’un bon médecin.")
    (tmp_path / "content" / "topics" / "test.yaml").write_text(changed, encoding="utf-8")
    repere("translate", "update")
    (status,) = repere("translate", "status", "--json").json
    assert (status["translated"], status["fuzzy"]) == (2, before["fuzzy"] + 1)


def test_the_status_of_each_language(repere: Repere) -> None:
    repere("translate", "update")
    (status,) = repere("translate", "status", "--json").json
    assert list(status) == ["language", "messages", "translated", "fuzzy"]
    said = repere("translate", "status").out
    assert said.startswith(f"en: 3 of {status['messages']} (")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "no language to translate into 'fr'; allowed: en"),
        ("enn", "no language to translate into 'enn'; did you mean 'en'?"),
    ],
)
def test_an_unknown_language_is_a_wrong_use_and_writes_nothing(
    repere: Repere, tmp_path: Path, language: str, said: str
) -> None:
    ran = repere("translate", "update", "--lang", language)
    assert (ran.code, ran.out, ran.err) == (2, "", f"repere: {said}\n")
    assert not (tmp_path / "locales" / "content.pot").exists()


@pytest.mark.parametrize("what", ["status", "update"])
def test_a_catalogue_that_cannot_be_read_is_1_and_left_as_it_is(
    repere: Repere, tmp_path: Path, what: str
) -> None:
    english(tmp_path).write_text('msgid "unfinished\n', encoding="utf-8")
    ran = repere("translate", what)
    assert ran.code == 1
    assert "repere: the catalogue of 'en' cannot be read" in ran.err
    assert english(tmp_path).read_text("utf-8") == 'msgid "unfinished\n'
