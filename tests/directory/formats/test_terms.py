"""Their words for our offers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.directory.formats.format import FileRefused
from bot.directory.formats.registry import FORMATS
from bot.directory.formats.terms import FILE, offers_for, terms_of
from tests.conftest import ROOT
from tests.directory.making import TODAY, write_services


def test_their_words_are_ours_or_nothing(tmp_path: Path) -> None:
    folder = write_services(tmp_path)
    (folder / FILE).write_text("words: {osm: {a=b: [shower, meal], c=d: meal}}\n", "utf-8")
    terms = terms_of(folder, TODAY)
    assert offers_for(terms, "osm", ["c=d", "a=b", "x=y"]) == ["meal", "shower"]
    assert offers_for(terms, "hsds", ["a=b"]) == []
    assert terms.labels == {"douche": "shower", "repas": "meal"}
    assert terms.titles == {"shower": "Douche", "meal": "Repas"}


def test_without_the_file_there_are_no_words(tmp_path: Path) -> None:
    assert terms_of(write_services(tmp_path), TODAY).words == {}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "words: {osm: {a=b: showr}}\n",
            "« showr » n’est pas dans offers.yaml ; vouliez-vous dire « shower » ?",
        ),
        ("proposed: {osm: {a=b: showr}}\n", "« a=b » : « showr » n’est pas dans offers.yaml"),
        ("word: {}\n", "no field 'word'; did you mean 'words'?"),
        ("words: [\n", "YAML cannot be read here"),
    ],
)
def test_a_fault_in_it_is_said(tmp_path: Path, text: str, why: str) -> None:
    folder = write_services(tmp_path)
    (folder / FILE).write_text(text, "utf-8")
    with pytest.raises(FileRefused) as fault:
        terms_of(folder, TODAY)
    assert why in str(fault.value)


def test_the_words_of_the_content_are_those_of_formats_that_exist() -> None:
    terms = terms_of(ROOT / "content", date(2026, 11, 24))
    assert {*terms.words, *terms.proposed} <= {one.name for one in FORMATS}
    assert set(terms.words["finess"]) == {"178", "197"}


def test_no_word_of_the_content_is_both_sure_and_proposed() -> None:
    terms = terms_of(ROOT / "content", date(2026, 11, 24))
    for name, words in terms.proposed.items():
        assert not words.keys() & terms.words.get(name, {}).keys()
