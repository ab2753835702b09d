"""A file that has not changed is not parsed again, and one that has always is."""

from __future__ import annotations

import os
from pathlib import Path

from bot.source.marked import read
from bot.source.reread import Reread


def test_the_same_file_is_parsed_once(tmp_path: Path) -> None:
    file, reader = tmp_path / "a.yaml", Reread()
    file.write_text("a: 1\n")
    first, _ = reader(file, "a.yaml")
    assert reader(file, "a.yaml")[0] is first
    assert first == read(file, "a.yaml")[0]


def test_a_change_is_seen_even_of_the_same_length(tmp_path: Path) -> None:
    file, reader = tmp_path / "a.yaml", Reread()
    file.write_text("a: 1\n")
    reader(file, "a.yaml")
    file.write_text("a: 2\n")
    later = file.stat().st_mtime_ns + 1
    os.utime(file, ns=(later, later))
    assert reader(file, "a.yaml")[0].value == {"a": "2"}


def test_a_file_saved_as_it_was_is_not_parsed_again(tmp_path: Path) -> None:
    file, reader = tmp_path / "a.yaml", Reread()
    file.write_text("a: 1\n")
    first, _ = reader(file, "a.yaml")
    later = file.stat().st_mtime_ns + 1
    os.utime(file, ns=(later, later))
    assert reader(file, "a.yaml")[0] is first


def test_another_name_for_the_file_is_the_one_that_problems_give(tmp_path: Path) -> None:
    file, reader = tmp_path / "a.yaml", Reread()
    file.write_text("a: 1\n")
    reader(file, "a.yaml")
    assert reader(file, "content/a.yaml")[0].path == "content/a.yaml"


def test_faults_are_given_again_and_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    file, reader = tmp_path / "a.yaml", Reread()
    file.write_text("a: [\n")
    assert [one.rule for one in reader(file, "a.yaml")[1]] == ["syntax"]
    assert [one.rule for one in reader(file, "a.yaml")[1]] == ["syntax"]
    file.unlink()
    assert [one.rule for one in reader(file, "a.yaml")[1]] == ["unreadable"]
