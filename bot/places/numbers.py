"""Places given by a number: 75018, 18e, «18 округ», «الدائرة 18»."""

from __future__ import annotations

import re

_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18,
    "xix": 19, "xx": 20,
}  # fmt: skip
_DISTRICT_WORDS = (
    r"arrondissement|arr|ardt|district|okrug|rayon|raion|okrugi|aldaayra|aldayra|aldayrt|aldairt|"
    r"aldaert|daert|dairat|dayra|dans le|arondismentul|xaafadda|me|paris|parizh|paryz|parizi|parigi|baris|baaris|degmada|dzielnica|olki|ubani"
)
_POSTCODE = re.compile(r"(?<!\d)(7[578]|9[1-5])\s?(\d{3})(?!\d)")
_ORDINAL = re.compile(r"^(?:paris )?(\d{1,2}) ?(?:e|er|eme|ieme|em|th|st|nd|rd|i|y|yi|oy|ii|aad)$")
_DISTRICT = re.compile(rf"^(?:(?:{_DISTRICT_WORDS})\w* )?(\d{{1,2}})(?: ?(?:e|er|eme|th|yi|y|i|ii|aad))?(?: (?:{_DISTRICT_WORDS})\w*)*$")
_MOST = 20


def postcode_in(folded: str) -> str | None:
    """The postcode that a folded text names: its own, or that of an arrondissement of Paris.

    A bare number is no place: it may be an age, a delay or a telephone number.
    """
    found = _POSTCODE.search(folded)
    if found:
        return found[1] + found[2]
    number = _ordinal(folded) or _district(folded)
    return f"750{number:02d}" if number and 1 <= number <= _MOST else None


def _ordinal(folded: str) -> int:
    match = _ORDINAL.match(folded)
    if match:
        return int(match[1])
    words = folded.split()
    if len(words) == 2 and words[1] in ("e", "er", "eme") and words[0] in _ROMAN:
        return _ROMAN[words[0]]
    return 0


def _district(folded: str) -> int:
    match = _DISTRICT.match(folded)
    if match is None or folded.strip().isdigit():
        return 0
    return int(match[1])
