"""How wide and high a picture is, told from the beginning of its file.

The formats: https://www.w3.org/TR/png-3/#11IHDR, https://www.w3.org/TR/SVG2/coords.html (viewBox),
ITU-T T.81 section B.2.2 (the frame header of a JPEG).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_VIEW_BOX = re.compile(rb"<svg\b[^>]*\bviewBox=[\"']0 0 (\d{1,5}) (\d{1,5})[\"']")
_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_MOST_READ = 200_000
"""Bytes: photographs carry a preview of themselves before their size."""


class Size(NamedTuple):
    """Pixels; a drawing's are those of its ``viewBox``. Both 0 where they cannot be told."""

    width: int
    height: int


def size_of(file: Path) -> Size:
    """The size of a picture."""
    with file.open("rb") as opened:
        begins = opened.read(_MOST_READ)
    if begins.startswith(_PNG):
        return Size(int.from_bytes(begins[16:20], "big"), int.from_bytes(begins[20:24], "big"))
    if begins.startswith(b"\xff\xd8"):
        return _jpeg(begins)
    view = _VIEW_BOX.search(begins)
    return Size(int(view[1]), int(view[2])) if view else Size(0, 0)


def _jpeg(begins: bytes) -> Size:
    """From segment to segment, until the one that begins the picture itself."""
    at = 2
    while at + 9 < len(begins) and begins[at] == 0xFF:
        if begins[at + 1] in _FRAMES:
            height, width = begins[at + 5 : at + 7], begins[at + 7 : at + 9]
            return Size(int.from_bytes(width, "big"), int.from_bytes(height, "big"))
        at += 2 + int.from_bytes(begins[at + 2 : at + 4], "big")
    return Size(0, 0)
