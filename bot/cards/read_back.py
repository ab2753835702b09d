"""Reading the printed codes as a telephone would, with another program than the one that drew."""

from __future__ import annotations

from collections import Counter

import zxingcpp
from PIL import Image

from bot.cards.pieces import Code, Page
from bot.cards.refused import CodesUnread

_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


def read_back(picture: Image.Image) -> Counter[str]:
    """What stands in the QR codes of a picture, and how often."""
    found = zxingcpp.read_barcodes(picture, formats=_QR)
    return Counter(one.text for one in found)


def must_read(page: Page, picture: Image.Image) -> None:
    """Raises :class:`CodesUnread` where a picture of a page says anything else than the page."""
    wanted = Counter(piece.url for piece in page.pieces if isinstance(piece, Code))
    read = read_back(picture)
    for url in sorted(wanted | read):
        if wanted[url] != read[url]:
            raise CodesUnread(url, wanted[url], read[url])
