"""Pictures and voices for tests: the smallest of their kind, in a made content."""

from __future__ import annotations

from pathlib import Path
from zlib import compress, crc32

from bot.content.content import Content
from bot.content.media.stamp import stamped
from tests.making import TOPIC, content_of, write_pack

LINE = '<path d="M0 0h9"/>'
PICTOGRAM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" fill="none" stroke="#000">'
    f"{LINE}</svg>"
)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><path d="M0 0h9"/></svg>\n'
MEDIA = """\
    text: Une page
    media:
      - {id: picture, file: page.svg, alt: Une image}
      - {id: voice, file: voice.ogg, alt: Une voix}
"""
ILLUSTRATED = TOPIC.replace("    text: Une page\n", MEDIA)


def png(width: int = 2, height: int = 1) -> bytes:
    """A white PNG."""

    def chunk(kind: bytes, inside: bytes) -> bytes:
        whole = kind + inside
        return len(inside).to_bytes(4, "big") + whole + crc32(whole).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    rows = (b"\0" + b"\xff" * width) * height
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def write_media(folder: Path) -> Path:
    """``page.svg`` with its PNG, and a French voice with its words; gives the folder of media."""
    media = folder / "media"
    media.mkdir(parents=True, exist_ok=True)
    (media / "page.svg").write_text(DRAWING, encoding="utf-8")
    (media / "page.png").write_bytes(stamped(png(), DRAWING.encode()))
    (media / "voice.fr.ogg").write_bytes(b"OggS")
    (media / "voice.fr.txt").write_text("Une page\n", encoding="utf-8")
    return media


def illustrated(folder: Path, topic: str = ILLUSTRATED) -> Content:
    """Content whose ``test.page`` has a picture and, in French, a voice."""
    write_media(folder)
    return content_of(write_pack(folder, topic))
