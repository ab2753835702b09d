"""The small Markdown of replies as WhatsApp writes it, and long texts in several messages. Pure.

https://faq.whatsapp.com/539178204879377 has the signs: ``*bold*``, ``- item``; links stand bare.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_BOLD = re.compile(r"\*\*[ ]*(.+?)[ ]*\*\*")
_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")
_PHONE = re.compile(r"^(\u2068?)(0(?:[ ]?\d){9})(\u2069?)$", re.MULTILINE)


def length(text: str) -> int:
    """Characters as WhatsApp may count them: an emoji is two (UTF-16), which is the safe side."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def marked(texts: Iterable[str]) -> str:
    """Texts as one, in WhatsApp's signs. A number alone on its line gets its international form,
    which every phone makes tappable."""
    text = "\n\n".join(part.strip() for part in texts if part.strip())
    return _PHONE.sub(_tappable, _LINK.sub(r"\1: \2", _BOLD.sub(r"*\1*", text)))


def ending(text: str, most: int) -> tuple[str, str]:
    """A text in two: what goes before, and the longest end of whole blocks within ``most``.

    The end is empty where the last line alone is longer.
    """
    for between in ("\n\n", "\n"):
        blocks = text.split(between)
        for start in range(len(blocks)):
            rest = between.join(blocks[start:])
            if length(rest) <= most:
                return between.join(blocks[:start]).strip(), rest.strip()
    return text, ""


def pieces(text: str, most: int) -> list[str]:
    """A text in as few messages as whole blocks allow; a longer line stays as it is."""
    found: list[str] = []
    while text and length(text) > most:
        first = _beginning(text, most)
        found.append(first.strip())
        text = text[len(first) :].strip()
    return [*found, text] if text else found


def _beginning(text: str, most: int) -> str:
    for between in ("\n\n", "\n"):
        ends = [match.start() for match in re.finditer(between, text)]
        for end in reversed(ends):
            if end and length(text[:end]) <= most:
                return text[:end]
    return text.split("\n", 1)[0]


def _tappable(match: re.Match[str]) -> str:
    begin, number, end = match.groups()  # the isolates of a text from right to left stay around
    return f"{begin}{number} → +33{number.replace(' ', '')[1:]}{end}"
