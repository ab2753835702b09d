"""The files editors write: every kind the content is read from has its model."""

from __future__ import annotations

from pathlib import Path

from bot.content.read import ELSEWHERE, READERS
from bot.editing.files import FILE_KINDS, files_of
from bot.source.fit import fit
from bot.source.marked import read
from tests.conftest import ROOT


def test_every_kind_of_file_that_is_read_has_a_model() -> None:
    known = {pattern for pattern, _ in READERS} | set(ELSEWHERE)
    assert {kind.pattern for kind in FILE_KINDS} == known


def test_the_names_of_the_kinds_are_their_own() -> None:
    assert len({kind.name for kind in FILE_KINDS}) == len(FILE_KINDS)


def test_every_yaml_file_of_the_real_content_is_of_one_kind() -> None:
    found = [file for _, file in files_of(ROOT / "content")]
    assert sorted(found) == sorted((ROOT / "content").rglob("*.yaml"))


def test_the_model_is_the_one_the_file_is_read_with() -> None:
    for kind, file in files_of(ROOT / "content"):
        if kind.name != "words":  # long, and all of one form: one is enough
            source, problems = read(file, file.name)
            assert problems == []
            assert fit(kind.model, source, source.value)[1] == [], file


def test_a_folder_without_files_has_none(tmp_path: Path) -> None:
    assert list(files_of(tmp_path)) == []
