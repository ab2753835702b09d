"""Text that another directory keeps as HTML, as plain text."""

from __future__ import annotations

import re
from html import unescape

_BREAK = re.compile(r"<\s*(?:br|/p|/li|/div)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[a-z/][^<>]*>", re.IGNORECASE)


def plain_text(html: str) -> str:
    """The words, without tags; breaks are new lines."""
    bare = unescape(_TAG.sub("", _BREAK.sub("\n", html))).replace("\xa0", " ")
    lines = (" ".join(line.split()) for line in bare.split("\n"))
    return "\n".join(line for line in lines if line)
