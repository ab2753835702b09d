"""Hours as one writes them in French, brought near to OpenStreetMap's spelling.

Only for a suggestion to an editor («Lu-Ve 9h-17h» → «Mo-Fr 09:00-17:00»): nothing is published
that somebody did not write.
"""

from __future__ import annotations

import re

_DAYS = {"lu": "Mo", "ma": "Tu", "me": "We", "je": "Th", "ve": "Fr", "sa": "Sa", "di": "Su"}
_DAY = re.compile(
    r"\b(lu|ma|me|je|ve|sa|di)"
    r"(?:n|r|u|m|ndi|rdi|rcredi|udi|ndredi|medi|manche)?s?\b\.?"
)
_STEPS = (
    (r"[–—−]", "-"),
    (r"\b24 ?h? ?/ ?24\b(?: ?h\b)?(?:,? ?(?:et )?7 ?j? ?/ ?7\b(?: ?j\b)?)?", "24/7"),
    (r"\btous les jours\b|\b7 ?j ?/ ?7\b(?: ?j\b)?", "Mo-Su"),
    (r"\b(?:les )?(?:jours )?fériés?\b", "PH"),
    (r"\bferm(?:é|e|ée|és|ées|eture)\b", "off"),
    (r"\boff PH\b", "PH off"),
    (r"\bmidi\b", "12:00"),
    (r"\bminuit\b", "24:00"),
    (r"\b(\d{1,2}) ?(?:heures?|h)(?: ?(\d{2}))?(?!\d)", r"\1:\2"),
    (r"\b(\d{1,2})\.(\d{2})\b", r"\1:\2"),
    (r"(\d{1,2}):(?!\d)", r"\1:00"),
    (r"\b(\d):", r"0\1:"),
    (r"\b(?:du|de|le|les)\b", ""),
    (r" *(?:-|\bà\b|\bau\b) *", "-"),
    (r" *(?:,|\bet\b) *", ","),
    (r"(?<=[a-z]) *[,:] *(?=\d|off)", " "),
    (r"(?<=\d),(?=[A-Z])", "; "),
)
_PATTERNS = tuple((re.compile(pattern), osm) for pattern, osm in _STEPS)
_OSM_DAY = re.compile(r"\b(mo|tu|we|th|fr|sa|su)\b")


def in_osm_spelling(text: str) -> str:
    """``text`` with French days, times and words for "closed" as OpenStreetMap writes them."""
    written = _OSM_DAY.sub(lambda day: day[1].capitalize(), text.lower()).replace("ph", "PH")
    written = _DAY.sub(lambda day: _DAYS[day[1]], written)
    for pattern, osm in _PATTERNS:
        written = pattern.sub(osm, written)
    return " ".join(written.split()).replace(" ;", ";")
