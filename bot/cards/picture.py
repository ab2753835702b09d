"""A PDF as a picture, so that what is looked at is what is printed."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image

PRINT = 300
"""Dots an inch that office printers have."""
_POINTS = 72


def picture(pdf: bytes, dots: int = PRINT) -> Image.Image:
    """The only page of a PDF, in shades of grey and colour, ``dots`` an inch."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        made: Image.Image = document[0].render(scale=dots / _POINTS).to_pil()
        return made.convert("RGB")
    finally:
        document.close()


def png(pdf: bytes, dots: int = PRINT) -> bytes:
    """The page as a file of PNG, which knows its size in print."""
    file = io.BytesIO()
    picture(pdf, dots).save(file, "PNG", dpi=(dots, dots), optimize=True)
    return file.getvalue()
