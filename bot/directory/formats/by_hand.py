"""Hours as they stand in cells of a sheet, on one line that French spelling can be read from."""

from __future__ import annotations

import re

_TIME = r"\d{1,2}(?: ?[hH:.](?: ?\d{2})?)?"
_RANGE = rf"{_TIME} ?(?:-|–|—|à|a) ?{_TIME}"
_STEPS = (
    (r"[ \u202f]", " "),
    (r"\b(\d{1,2}) ?[hH](?: ?(\d{2}))?(?!\w| ?/ ?\d+ ?h?\b(?! ?[-à]))", r"\1h\2"),
    (rf"({_RANGE}) *(?:/|\+|&|;|\bpuis(?: de)?\b|\bet(?: de)?\b) ?(?=\d)", r"\1, "),
    (r"\s*\n\s*", "; "),
    (r"\b(?:tlj|tous les j\.?)(?!\w)", "tous les jours"),
    (r" ?[,;(]? ?\b(?:sauf|hors)(?: les)?(?: jours)? f[ée]ri[ée]s?\b\)?", "; PH off"),
)
_PATTERNS = tuple((re.compile(pattern), instead) for pattern, instead in _STEPS)


def by_hand(text: str) -> str:
    """``text`` with one mark between times of a day, and one between days.

    A stroke parts two ranges of times (« 9h-12h / 14h-17h »); between two times alone it might
    mean anything, and stays.
    """
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    return text.strip()
