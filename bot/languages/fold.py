"""Folding: what a person typed and what an editor wrote, brought to one plain form.

Case, accents, punctuation and script are taken off, so that «Метро», "METRO" and "métro"
can be compared; digits of every script become 0 to 9.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from anyascii import anyascii

_SPOKEN = {"🆘": " sos "}
"""Signs that say a word."""


def fold(text: str) -> str:
    """``text`` in plain lower-case ASCII words with single spaces between them."""
    return " ".join("".join(map(_folded, text)).split())


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    """One character: its letters and digits in ASCII, a space for anything else."""
    if unicodedata.combining(sign):
        return ""
    if not sign.isalnum():
        return _SPOKEN.get(sign, " ")
    plain = anyascii(sign.casefold()).lower()
    return "".join(one for one in plain if one.isascii() and one.isalnum())
