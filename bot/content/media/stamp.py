"""From which drawing a PNG was made: the drawing's digest, written into the PNG itself.

A drawing that was changed since shows up as a PNG with another stamp. It is a ``tEXt`` chunk
(https://www.w3.org/TR/png-3/#11tEXt), which whoever shows the picture passes over.
"""

from __future__ import annotations

from hashlib import sha256
from zlib import crc32

_HEAD = 8 + 12 + 13
"""Bytes of a PNG before its second chunk: the signature, and the chunk with the size."""
_NAME = b"Drawing\0"


def stamped(png: bytes, drawing: bytes) -> bytes:
    """The PNG with the stamp of the drawing that it was made from."""
    said = _stamp(drawing)
    chunk = len(said).to_bytes(4, "big") + b"tEXt" + said + crc32(b"tEXt" + said).to_bytes(4, "big")
    return png[:_HEAD] + chunk + png[_HEAD:]


def made_from(png: bytes, drawing: bytes) -> bool:
    """Whether the PNG was made from this very drawing."""
    said = _stamp(drawing)
    return png[_HEAD + 8 : _HEAD + 8 + len(said)] == said


def _stamp(drawing: bytes) -> bytes:
    return _NAME + sha256(drawing).hexdigest().encode()
