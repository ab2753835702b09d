"""Whether files have changed, without reading them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.content.changes import snapshot


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """A folder with a file, and one with a file in a folder."""
    first, second = tmp_path / "a", tmp_path / "b"
    for file in (first / "x.yaml", second / "deep" / "y.po"):
        file.parent.mkdir(parents=True)
        file.write_text("abc", encoding="utf-8")
    return first, second


def test_what_is_untouched_gives_the_same_snapshot(two: tuple[Path, Path]) -> None:
    assert snapshot(*two) == snapshot(*two)
    assert len(snapshot(*two)) == 2


def test_a_file_that_grew_came_went_or_was_renamed_is_seen(two: tuple[Path, Path]) -> None:
    first, second = two
    seen = [snapshot(*two)]
    (first / "x.yaml").write_text("abcd", encoding="utf-8")
    seen.append(snapshot(*two))
    (second / "z.po").write_text("abc", encoding="utf-8")
    seen.append(snapshot(*two))
    (second / "z.po").rename(second / "w.po")
    seen.append(snapshot(*two))
    (second / "deep" / "y.po").unlink()
    seen.append(snapshot(*two))
    assert len(set(seen)) == len(seen)


def test_a_file_of_the_same_size_written_later_is_seen(two: tuple[Path, Path]) -> None:
    file = two[0] / "x.yaml"
    os.utime(file, ns=(1, 1))
    before = snapshot(*two)
    os.utime(file, ns=(1, 2))
    assert snapshot(*two) != before


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert snapshot(tmp_path / "nowhere") == frozenset()


def test_a_link_to_nothing_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")
    assert snapshot(tmp_path) == frozenset()
