"""A file is written whole, and nothing is left beside it."""

from __future__ import annotations

from pathlib import Path

from bot.editing.whole import write_whole


def test_a_file_is_replaced_as_it_is_given(tmp_path: Path) -> None:
    file = tmp_path / "topics" / "a.yaml"
    write_whole(file, "é\r\n")
    write_whole(file, "é\n")
    assert file.read_bytes() == "é\n".encode()
    assert list(file.parent.iterdir()) == [file]
