"""The last line ends as every other does, and nothing empty follows it."""

from __future__ import annotations

from bot.editing.mends.mend import About, Fix
from bot.source.sentence import Sentence

_ENDED = Sentence("the last line is ended")
_REMOVED = Sentence("empty lines at the end are removed")


def mend(text: str, about: About) -> tuple[str, list[Fix]]:
    """Write the one line end that is missing, or remove those that are too many."""
    whole = text.rstrip("\n") + "\n"
    if whole == text or not text.strip():
        return text, []
    few = len(whole) > len(text)
    what = _ENDED if few else _REMOVED
    return whole, [Fix(whole.count("\n") + (0 if few else 1), what)]
