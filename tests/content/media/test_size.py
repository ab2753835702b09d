"""The size of a picture is told from its first bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.media.size import Size, size_of
from tests.content.media.making import DRAWING, png

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x04\x00\x00"  # a segment of four bytes, to be passed over
    b"\xff\xc0\x00\x11\x08\x00\x20\x00\x40\x03"  # the frame: 32 high, 64 wide
)


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (DRAWING.encode(), Size(400, 200)),
        (png(30, 20), Size(30, 20)),
        (JPEG, Size(64, 32)),
        (b'<svg xmlns="x" width="10">', Size(0, 0)),
        (b"\xff\xd8\xff\xe0\x00\x04", Size(0, 0)),
        (b"", Size(0, 0)),
    ],
    ids=["svg", "png", "jpeg", "no viewBox", "cut off", "empty"],
)
def test_sizes(tmp_path: Path, data: bytes, size: Size) -> None:
    file = tmp_path / "x"
    file.write_bytes(data)
    assert size_of(file) == size


@given(begins=st.sampled_from([b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"<svg "]), rest=st.binary())
def test_no_file_can_break_it(
    tmp_path_factory: pytest.TempPathFactory, begins: bytes, rest: bytes
) -> None:
    file = tmp_path_factory.mktemp("size") / "x"
    file.write_bytes(begins + rest)
    assert min(size_of(file)) >= 0
