"""Writing a file whole or not at all: whoever reads it meanwhile sees the old or the new one."""

from __future__ import annotations

from pathlib import Path


def write_whole(file: Path, text: str) -> None:
    """Put the text, as UTF-8 and with its line ends as they are, in place of the file."""
    file.parent.mkdir(exist_ok=True)
    new = file.with_name(f".{file.name}.new")
    new.write_bytes(text.encode("utf-8"))
    new.replace(file)
