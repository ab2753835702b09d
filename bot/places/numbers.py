"""Places given by a number: 75018, 18e, XVIIIe, dix-huitième, «18 округ», «الدائرة 18».

A bare number is no place: it may be an age, a delay or a telephone number.
"""

from __future__ import annotations

import re

from bot.languages.fold import fold
from bot.places.spelt import CARDINALS, MOST_WORDS, NOT_ALONE, ORDINALS

_MOST = 20
_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18,
    "xix": 19, "xx": 20,
}  # fmt: skip
_ALONE_FROM = 11
"""Small ordinals are everyday words ("premier", "second"); they need a word for a district."""
_DISTRICTS = (
    "arrondissement arr ardt arondismentul arondisment district дистрикт округ район الدائرة دائرة "
    "بالدائرة المقاطعة منطقة منطقه ناحیه الحي xaafad degmada degmo dzielnic okręg окруз "
    "ოლქ უბან რაიონ არონდისმან "
    "distrito barrio distretto circondario quartiere cartier sectorul districtul "
    "Paris Париж პარიზი Paryż Parigi باريس Baariis"
)
_DISTRICT_WORDS = tuple(map(fold, _DISTRICTS.split()))
_IN_THE = "dans le "
_SMALL = "dans le the in a au v u no nr number me m en el il la nel w na al في"
_SMALL_WORDS = frozenset(map(fold, _SMALL.split()))
_NO_FIGURE = frozenset({"vie"})
"""What looks like a Roman number and is a word."""
_GEORGIAN_TH = "me "
_SUFFIX = r"(?:e|er|eme|ieme|em|th|st|nd|rd|i|y|yi|iy|oy|om|ii|aad|o|vo|avo|esimo|mu|ta|tej|lea)"
_POSTCODE = re.compile(r"(?<!\d)(7[578]|9[1-5])\s?(\d{3})(?!\d)")
_FIGURE = re.compile(rf"\b(\d{{1,2}}) ?({_SUFFIX}\b)?")
_ROMAN_FIGURE = re.compile(r"\b([ivx]+?) ?(eme|er|e)?\b")


def postcode_in(folded: str) -> str | None:
    """The postcode that a folded text names: its own, or that of an arrondissement of Paris."""
    found = _POSTCODE.search(folded)
    if found:
        return found[1] + found[2]
    number = _by_figure(folded) or _by_roman(folded) or _by_word(folded)
    return f"750{number:02d}" if 1 <= number <= _MOST else None


def _by_figure(folded: str) -> int:
    found = _FIGURE.search(folded)
    if found is None:
        return 0
    alone = found[2] is not None or folded.startswith((_IN_THE, _GEORGIAN_TH))
    return int(found[1]) if _is_district(*_around(folded, found), alone=alone) else 0


def _by_roman(folded: str) -> int:
    for found in _ROMAN_FIGURE.finditer(folded):
        number = _ROMAN.get(found[1], 0)
        alone = found[2] is not None and found[0] not in _NO_FIGURE
        if number and _is_district(*_around(folded, found), alone=alone):
            return number
    return 0


def _by_word(folded: str) -> int:
    """The first number in words, the longest there; a plain number only after a district's word."""
    words = folded.split()
    for start in range(len(words)):
        for end in range(min(len(words), start + MOST_WORDS), start, -1):
            form, before, after = " ".join(words[start:end]), words[:start], words[end:]
            number = ORDINALS.get(form, 0)
            if number:
                alone = number >= _ALONE_FROM and form not in NOT_ALONE
                return number if _is_district(before, after, alone=alone) else 0
            number = CARDINALS.get(form, 0)
            if number > 1 and _is_district(before, [], alone=False) and not _told(after):
                return number
    return 0


def _around(folded: str, number: re.Match[str]) -> tuple[list[str], list[str]]:
    return folded[: number.start()].split(), folded[number.end() :].split()


def _told(words: list[str]) -> list[str]:
    return [word for word in words if word not in _SMALL_WORDS]


def _is_district(before: list[str], after: list[str], *, alone: bool) -> bool:
    """Whether only words for a district stand around the number: one, unless it may be alone."""
    told = [*_told(before), *_told(after)]
    return (alone or bool(told)) and all(word.startswith(_DISTRICT_WORDS) for word in told)
