"""The script a text is written in, and the language it tells where nothing else does.

Scripts of languages are those of CLDR's likely subtags; the script of a letter is the first word of
its Unicode name (ISO 15924 has other names for the same, in ``_CODES``).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from babel.core import get_global

_CODES = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "GEORGIAN": "Geor"}
_SHARED = {"uk": "іїєґ", "ru": "ыэъё"}
"""Letters that only one of two languages of a script has (Ukrainian and Russian alphabets)."""


def script_of(text: str) -> str:
    """The script most letters of a text are in (ISO 15924), or "" where it is none we know."""
    counted = Counter(filter(None, map(_script, text)))
    return counted.most_common(1)[0][0] if counted else ""


def guess(text: str, languages: Iterable[str], likely: str = "") -> str:
    """The language whose script a text is in, among these; empty where the script tells nothing.

    ``likely`` is what the phone says: it is believed where it fits the script. Latin letters tell
    nothing, as half the world writes in them, and others write so when a keyboard is lacking.
    """
    script = script_of(text)
    if script in ("", "Latn"):
        return ""
    fitting = [one for one in languages if script_of_language(one) == script]
    lower = text.casefold()
    telling = [one for one in fitting if any(sign in lower for sign in _SHARED.get(one, ""))]
    if len(telling) == 1:
        return telling[0]
    if likely in fitting:
        return likely
    return fitting[0] if fitting else ""


@lru_cache(maxsize=64)
def script_of_language(language: str) -> str:
    """The script a language is mostly written in (ISO 15924), or "" if CLDR does not know it."""
    parts = str(get_global("likely_subtags").get(language, "")).split("_")
    return next((part for part in parts if len(part) == 4 and part.istitle()), "")


@lru_cache(maxsize=4096)
def _script(sign: str) -> str:
    if not sign.isalpha():
        return ""
    return _CODES.get(unicodedata.name(sign, "").split(" ", 1)[0], "")
