"""A PNG tells from which drawing it was made, and is still a PNG."""

from __future__ import annotations

from pathlib import Path

from bot.content.media.size import Size, size_of
from bot.content.media.stamp import made_from, stamped
from tests.content.media.making import DRAWING, png


def test_a_stamp_tells_its_drawing_from_any_other() -> None:
    made = stamped(png(), DRAWING.encode())
    assert made_from(made, DRAWING.encode())
    assert not made_from(made, DRAWING.encode() + b" ")
    assert not made_from(png(), DRAWING.encode())
    assert not made_from(b"", DRAWING.encode())


def test_a_stamped_png_is_a_png_with_one_chunk_more(tmp_path: Path) -> None:
    file = tmp_path / "x.png"
    file.write_bytes(stamped(png(30, 20), DRAWING.encode()))
    assert size_of(file) == Size(30, 20)
    whole, at, names = file.read_bytes(), 8, []
    while at < len(whole):
        names.append(whole[at + 4 : at + 8])
        at += 12 + int.from_bytes(whole[at : at + 4], "big")
    assert names == [b"IHDR", b"tEXt", b"IDAT", b"IEND"]
