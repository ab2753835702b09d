"""How hard a text is to read: the LIX index (Björnsson 1968), words a sentence plus long words.

LIX = words / sentences + 100 × long words / words, where a long word has more than six letters. It
needs no syllables and so holds for every language that is written with letters. Below 30: easy, as
in books for children; above 50: official texts.
"""

from __future__ import annotations

import re

from bot.content.facts import PLACEHOLDER

_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?:;…]+(?=\s|$)|\n+")
_LONG = 6
_FEWEST = 10


def lix(text: str) -> float:
    """The LIX of a text; 0 for one of fewer than ten words, of which it would say nothing.

    A line of a list is a sentence of its own.
    """
    plain = PLACEHOLDER.sub("x", text).replace("**", "")
    words = _WORD.findall(plain)
    if len(words) < _FEWEST:
        return 0.0
    sentences = sum(1 for part in _END.split(plain) if _WORD.search(part))
    long_words = sum(1 for word in words if len(word) > _LONG)
    return len(words) / sentences + 100 * long_words / len(words)
