"""Addresses that somebody types: "27 rue des Haies", "27, r. des haies 75020 Paris".

Only whole ones, number and street: streets are long, and of two in Paris the names are often alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.languages.fold import fold
from bot.places.place import Place

_LONGEST = 9
"""Words of an address, its number included."""
_SHORT_FOR = {
    "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "blvd": "boulevard",
    "bvd": "boulevard", "boul": "boulevard", "r": "rue", "pl": "place", "fg": "faubourg",
    "fbg": "faubourg", "sq": "square", "all": "allee", "imp": "impasse", "st": "saint",
    "ste": "sainte", "dr": "docteur", "gal": "general",
}  # fmt: skip
_UNSAID = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "a"})
"""What people leave out, or write otherwise."""
_AROUND = frozenset(
    {"paris", "france", "au", "aux", "je", "suis", "j", "habite", "i", "am", "in", "at"}
)
_NUMBER = re.compile(r"\d{1,4}(bis|ter)?")
_POSTCODE = re.compile(r"\d{5}")
_RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)(?=\s)")


class Addressed(NamedTuple):
    """The place at an address; ``sure`` if nothing else was typed."""

    place: Place
    sure: bool


class AddressIndex:
    """The addresses of places, ready to be searched."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._known: dict[str, Place] = {}
        for place in places:
            for address in place.addresses:
                for one in _numbers(address):
                    words = _words(one)
                    if len(words) > 1 and _NUMBER.fullmatch(words[0]):
                        self._known.setdefault(" ".join(words), place)

    def find(self, text: str) -> Addressed | None:
        """The place whose address stands in a text; None if another postcode does too."""
        if not self._known or not any(sign.isdecimal() for sign in text):
            return None
        words = _words(text)
        for start in range(len(words)):
            for end in range(min(len(words), start + _LONGEST), start + 1, -1):
                place = self._known.get(" ".join(words[start:end]))
                if place is not None:
                    return _placed(place, [*words[:start], *words[end:]])
        return None


def _placed(place: Place, rest: list[str]) -> Addressed | None:
    codes = {word for word in rest if _POSTCODE.fullmatch(word)}
    if codes - set(place.postcodes):
        return None
    return Addressed(place, sure=not set(rest) - codes - _AROUND)


def _words(text: str) -> list[str]:
    """The words of an address in one spelling, without those that people leave out."""
    words = [_SHORT_FOR.get(word, word) for word in fold(text).split()]
    return [word for word in words if word not in _UNSAID]


def _numbers(address: str) -> Iterator[str]:
    """An address over several numbers by each of its ends: "17-19 rue X" is 17 and 19."""
    yield address
    if _RANGE.match(address):
        for number in (r"\1", r"\2"):
            yield _RANGE.sub(number, address, count=1)
