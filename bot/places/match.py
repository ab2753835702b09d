"""What people type, in any script, to a place: offline, and nothing of it is kept.

Number rules first; then three keys a name (letters, sound, consonants), the best mix of the three.
A place is sure only if it is near enough to what was typed and well above every other place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import cos, hypot, radians
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.languages.fold import fold
from bot.places.numbers import postcode_in
from bot.places.place import Place
from bot.places.sound import consonants, sound

SURE_SCORE = 84.0
OFFER_SCORE = 72.0
SURE_GAP = 5.0
SAME_SPOT_M = 500
_LOOKS_ALIKE = 66.0
_UNLIKE = 15.0
_METRES_A_DEGREE = 111_195
_SHORTEST = 3
_VOWELLESS = re.compile(r"[\u0590-\u06ff]")
"""Scripts that leave out vowels (Hebrew, Arabic): only there the consonants alone are compared."""
_LATIN = re.compile(r"^[\x00-\u024f\u2018\u2019]*$")
_FILLER = re.compile(
    r"\b(metro|station|m|rer|tram|bus|near|next to|at|in|the|pres|proche|cote|vers|je suis|i am|im|"
    r"stanciia|stantsiya|metroe?|u|na|v|okolo|riadom s|ryadom s|vozle|ia|ya|jestem|kolo|cerca de|vicino a)\b"
)
_WORDS = (
    (re.compile(r"\b(bolnica|bolnitsa|gospital|mustashfa|mstshfy|szpital|isbitaalka|hospital|spital|ospedale|saavadmqopo|savadmqopo)\b"), "hopital"),
    (re.compile(r"\b(ploschad|ploshchad|saha|plaza|piata|plac|piazza|moedani)\b"), "place"),
    (re.compile(r"\b(vokzal|mhtt|mahatta|estacion|gara|dworzec|stazione|sadguri|saldgur)\b"), "gare"),
    (re.compile(r"\b(vorota|bab|puerta|brama|karibche)\b"), "porte"),
)  # fmt: skip
_BONUS = {"metro_station": 1.5, "rer_station": 1.5, "train_station": 1.5, "commune": 2.0,
          "arrondissement": 2.0, "hospital": 1.0, "city": 1.0, "gate": 0.5}  # fmt: skip


class Matched(NamedTuple):
    """The places a text may mean, best first; ``sure`` if the first needs no question."""

    sure: bool
    places: tuple[Place, ...]


class _Name(NamedTuple):
    place: Place
    letters: str
    sound: str
    consonants: str


class PlaceIndex:
    """All names of all places, ready to be searched."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._names: list[_Name] = []
        self._by_postcode: dict[str, list[Place]] = {}
        for place in places:
            for written in dict.fromkeys((place.name, *place.aliases)):
                plain = _plain(written)
                if plain:
                    self._names.append(_Name(place, plain, sound(plain), consonants(plain)))
            if place.kind in ("arrondissement", "commune"):
                for code in place.postcodes:
                    self._by_postcode.setdefault(code, []).append(place)
        self._letters = [name.letters for name in self._names]
        self._sounds = [name.sound for name in self._names]
        self._consonants = [name.consonants for name in self._names]

    def find(self, text: str, limit: int = 4) -> Matched:
        """The places a typed text may mean."""
        folded = fold(text[:120])
        code = postcode_in(folded)
        if code is not None:
            at = self._by_postcode.get(code, [])
            return Matched(len(at) == 1, tuple(at[:limit]))
        query = _plain(text[:120])
        if len(query) < _SHORTEST or query.isdigit():
            return Matched(False, ())
        latin, vowelless = bool(_LATIN.match(text)), bool(_VOWELLESS.search(text))
        return _chosen(self._scored(query, latin=latin, vowelless=vowelless), limit)

    def _scored(self, query: str, *, latin: bool, vowelless: bool) -> list[tuple[float, Place]]:
        letters = self._near(query, self._letters, 1.0)
        sounds = self._near(sound(query), self._sounds, 0.97)
        best: dict[int, float] = dict(letters)
        for number, score in sounds.items():
            # In Latin script a short everyday word may sound like a place ("merci", "Mairie"):
            # it has to look a little like it too.
            alike = not latin or fuzz.ratio(query, self._letters[number]) >= _LOOKS_ALIKE
            best[number] = max(best.get(number, 0.0), score if alike else score - _UNLIKE)
        bones = consonants(query)
        if vowelless and len(bones) >= _SHORTEST:
            for number, score in self._near(bones, self._consonants, 0.9).items():
                best[number] = max(best.get(number, 0.0), score)
        by_place: dict[str, tuple[float, Place]] = {}
        for number, score in best.items():
            place = self._names[number].place
            total = score + _BONUS.get(place.kind, 0.0)
            if place.id not in by_place or by_place[place.id][0] < total:
                by_place[place.id] = (total, place)
        return sorted(by_place.values(), key=lambda one: (-one[0], one[1].id))

    def _near(self, query: str, names: list[str], weight: float) -> dict[int, float]:
        if not query:
            return {}
        cutoff = OFFER_SCORE - 4
        found = process.extract(query, names, scorer=fuzz.ratio, score_cutoff=cutoff, limit=12)
        return {number: score * weight for _, score, number in found}


def _plain(text: str) -> str:
    """A folded text without the words around a place, and with class words in French."""
    plain = fold(text)
    for pattern, french in _WORDS:
        plain = pattern.sub(french, plain)
    stripped = " ".join(_FILLER.sub(" ", plain).split())
    return stripped or plain


def _chosen(scored: list[tuple[float, Place]], limit: int) -> Matched:
    if not scored or scored[0][0] < OFFER_SCORE:
        return Matched(False, ())
    top, first = scored[0]
    apart = [(score, place) for score, place in scored[1:] if not _same_spot(first, place)]
    second = apart[0][0] if apart else 0.0
    sure = top >= SURE_SCORE and (top - second >= SURE_GAP or top >= 99.5 > second)
    offered = [first, *(place for score, place in apart if score >= OFFER_SCORE)]
    return Matched(sure, tuple(offered[: 1 if sure else limit]))


def _same_spot(one: Place, other: Place) -> bool:
    north = (one.lat - other.lat) * _METRES_A_DEGREE
    east = (one.lon - other.lon) * _METRES_A_DEGREE * cos(radians(one.lat))
    return hypot(north, east) <= SAME_SPOT_M
