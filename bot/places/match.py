"""What people type, in any script, to a place: offline, and nothing of it is kept.

Whole addresses and number rules first; then three keys a name (letters, sound, bones), the best mix
of the three. A place is sure only if it is near enough to what was typed, the nearer the shorter,
and well above every other place: a short everyday word ("merci", "from", «день») always sounds like
some station.
A place named inside a sentence is offered, and never sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import cos, hypot, radians
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.languages.fold import fold
from bot.places.address import AddressIndex
from bot.places.inside import parts
from bot.places.numbers import postcode_in
from bot.places.place import Place
from bot.places.sound import bones, long_vowels, sound

_LONGEST_TEXT = 120
SURE_GAP = 5.0
SAME_SPOT_M = 500
SAME_NAME_M = 1200
"""A town and its station, or a station and its quarter: two places of one name this near, or with
one postcode, are one."""
_SURE = ((4, 100.0), (5, 97.0), (7, 93.0), (_LONGEST_TEXT, 86.0))
_OFFERED = ((4, 80.0), (6, 76.0), (_LONGEST_TEXT, 72.0))
"""How near a name must be, by the length of what was typed (its sound, without spaces)."""
_CLOSER, _MANY_WORDS = 6.0, 3
"""How much nearer a name must be to be offered for a text of many words in other scripts than
Latin: with their vowels left out or merged, whole sentences come near the name of some suburb."""
_SURE_VOWELLESS, _VOWELLESS_LENGTH = 90.0, 7
_EXACT = 99.5
_NAMED_WHOLE = 90.0
"""From here on a text as a whole names a place, and is not searched for one inside."""
_LOOKS_ALIKE = 66.0
_UNLIKE = 15.0
_TOO_WIDE = frozenset({"city"})
"""«в Париже»: said of everything, and no answer to where one is."""
_METRES_A_DEGREE = 111_195
_SHORTEST = 3
_LEAST = 68.0
"""What is below is not even looked at."""
_VOWELLESS = re.compile(r"[\u0590-\u06ff]")
"""Scripts that leave out vowels (Hebrew, Arabic): only there the bones alone are compared."""
_LATIN = re.compile(r"^[\x00-\u024f\u2018\u2019]*$")
_BONUS = {"metro_station": 1.5, "rer_station": 1.5, "train_station": 1.5, "commune": 2.0,
          "arrondissement": 2.0, "hospital": 1.0, "city": 1.0, "gate": 0.5}  # fmt: skip


def _any_of(words: str) -> re.Pattern[str]:
    """A pattern for any of the words (``_`` joins several), the longest first, all folded."""
    folded = {fold(word) for word in words.split()}
    return re.compile(rf"\b(?:{'|'.join(sorted(folded, key=len, reverse=True))})\b")


_FILLER = _any_of(
    "métro metro station m rer tram bus near next_to at in the près proche côté vers je_suis i_am "
    "i'm станция метро у на в около рядом_с возле я станція біля поруч jestem koło obok stacja "
    "cerca_de vicino_a aproape_de lângă statia مترو محطة_مترو قرب بجانب أنا_في მეტრო მეტროსადგური"
)
_OF_THE = re.compile(r"^(?:de la|de l|du|des|de|d) ")
_IN_PARIS = re.compile(r"(?<=[a-z]{3})(?<! de) (?:a )?paris$")
_CLASS_WORDS = (
    (
        _any_of(
            "больница госпиталь лікарня مستشفى المستشفى بیمارستان szpital isbitaalka isbitaal "
            "hospital spital spitalul ospedale საავადმყოფო"
        ),
        "hopital",
    ),
    (_any_of("площадь площа ساحة plaza piața plac piazza მოედანი"), "place"),
    (
        _any_of("вокзал محطة estación gara dworzec stazione სადგური railway_station ایستگاه"),
        "gare",
    ),
    (_any_of("ворота باب بوابة puerta brama კარიბჭე"), "porte"),
)
"""Words for a kind of place, and the French word that stands in the names."""
_KINDS = frozenset(french for _, french in _CLASS_WORDS)
"""«вокзал» alone may be any of the stations, though one quarter is called Gare."""


class Matched(NamedTuple):
    """The places a text may mean, best first; ``sure`` if the first needs no question."""

    sure: bool
    places: tuple[Place, ...]


class _Name(NamedTuple):
    place: Place
    letters: str
    sound: str
    long_vowels: str
    bones: str


class _Scored(NamedTuple):
    """A place, how near its name is (0 to 100), and that with the bonus of its kind."""

    place: Place
    near: float
    total: float


class PlaceIndex:
    """All names of all places, ready to be searched."""

    def __init__(self, places: Iterable[Place]) -> None:
        places = tuple(places)
        self._names: list[_Name] = []
        self._addresses = AddressIndex(places)
        self._by_postcode: dict[str, list[Place]] = {}
        for place in places:
            for written in dict.fromkeys((place.name, *place.aliases)):
                plain = _plain(written)
                if plain:
                    self._names.append(_named(place, plain))
            if place.kind in ("arrondissement", "commune"):
                for code in place.postcodes:
                    self._by_postcode.setdefault(code, []).append(place)
        self._letters = [name.letters for name in self._names]
        self._sounds = [name.sound for name in self._names]
        self._long_vowels = [name.long_vowels for name in self._names]
        self._bones = [name.bones for name in self._names]

    def find(self, text: str, limit: int = 4) -> Matched:
        """The places a typed text may mean."""
        whole, text = text, text[:_LONGEST_TEXT]
        addressed = self._addresses.find(text)
        if addressed is not None:
            return Matched(addressed.sure, (addressed.place,))
        code = postcode_in(fold(text))
        if code is not None:
            at = self._by_postcode.get(code, [])
            return Matched(len(at) == 1, tuple(at[:limit]))
        query = _plain(text)
        if len(query) < _SHORTEST or query.isdigit():
            return Matched(False, ())
        latin, vowelless = bool(_LATIN.match(text)), bool(_VOWELLESS.search(text))
        scored = self._scored(query, latin=latin, vowelless=vowelless)
        sure = _sure(scored, _sure_score(query, vowelless=vowelless))
        if sure and query not in _KINDS:
            return Matched(True, (sure,))
        if not scored or scored[0].near < _NAMED_WHOLE:
            scored = [*self._inside(whole, latin=latin, vowelless=vowelless), *scored]
        return Matched(False, _apart(scored)[:limit])

    def _inside(self, text: str, *, latin: bool, vowelless: bool) -> list[_Scored]:
        """The place that a part of a sentence names beyond doubt."""
        for part in parts(text):
            at = self._by_postcode.get(postcode_in(part) or "", [])
            if len(at) == 1:
                return [_Scored(at[0], _EXACT, _EXACT)]
            query = _plain(part)
            scored = self._scored(query, latin=latin, vowelless=vowelless)
            found = _sure(scored, _sure_score(query, vowelless=vowelless))
            if found and found.kind not in _TOO_WIDE:
                return scored[:1]
        return []

    def _scored(self, query: str, *, latin: bool, vowelless: bool) -> list[_Scored]:
        best = self._near(query, self._letters, 1.0)
        for number, score in self._near(sound(query), self._sounds, 0.97).items():
            # In Latin script a short everyday word may sound like a place ("merci", "Mairie"):
            # it has to look a little like it too.
            alike = not latin or fuzz.ratio(query, self._letters[number]) >= _LOOKS_ALIKE
            best[number] = max(best.get(number, 0.0), score if alike else score - _UNLIKE)
        if vowelless:
            _add(best, self._near(long_vowels(query), self._long_vowels, 0.95))
            if len(bones(query)) >= _SHORTEST:
                _add(best, self._near(bones(query), self._bones, 0.9))
        by_place: dict[str, _Scored] = {}
        for number, near in best.items():
            place = self._names[number].place
            scored = _Scored(place, near, near + _BONUS.get(place.kind, 0.0))
            if place.id not in by_place or by_place[place.id].near < near:
                by_place[place.id] = scored
        spoken = not latin and len(query.split()) >= _MANY_WORDS
        least = _by_length(_OFFERED, _heard(query)) + (_CLOSER if spoken else 0.0)
        offered = [one for one in by_place.values() if one.total >= least]
        return sorted(offered, key=lambda one: (-one.total, one.place.id))

    def _near(self, query: str, names: list[str], weight: float) -> dict[int, float]:
        if not query:
            return {}
        found = process.extract(query, names, scorer=fuzz.ratio, score_cutoff=_LEAST, limit=12)
        return {number: score * weight for _, score, number in found}


def _named(place: Place, plain: str) -> _Name:
    return _Name(place, plain, sound(plain), long_vowels(plain), bones(plain))


def _add(best: dict[int, float], more: dict[int, float]) -> None:
    for number, score in more.items():
        best[number] = max(best.get(number, 0.0), score)


def _plain(text: str) -> str:
    """A folded text without the words around a place, and with class words in French."""
    plain = fold(text)
    stripped = " ".join(_FILLER.sub(" ", plain).split()) or plain
    if stripped != plain:
        stripped = _OF_THE.sub("", stripped)
    stripped = _IN_PARIS.sub("", stripped)
    for pattern, french in _CLASS_WORDS:
        stripped = pattern.sub(french, stripped)
    return stripped


def _heard(query: str) -> int:
    return len(sound(query).replace(" ", ""))


def _by_length(scores: tuple[tuple[int, float], ...], length: int) -> float:
    return next((score for most, score in scores if length <= most), scores[-1][1])


def _sure_score(query: str, *, vowelless: bool) -> float:
    """How near a name must be to be taken without a question."""
    if vowelless and _heard(query) >= _VOWELLESS_LENGTH:
        return _SURE_VOWELLESS
    return _by_length(_SURE, _heard(query))


def _sure(scored: list[_Scored], enough: float) -> Place | None:
    """The best place, if it is near enough and well above every other."""
    if not scored:
        return None
    top = scored[0]
    second = next((one.total for one in scored if not _one(top.place, one.place)), 0.0)
    alone = top.total - second >= SURE_GAP or top.near >= _EXACT > second
    return top.place if top.near >= enough and alone else None


def _apart(scored: list[_Scored]) -> tuple[Place, ...]:
    """The places that may be meant, one a spot; only those that bear the very name, if any does."""
    exact = [one for one in scored if one.near >= _EXACT]
    kept: list[Place] = []
    for place in (one.place for one in exact or scored):
        if not any(_one(place, other) for other in kept):
            kept.append(place)
    return tuple(kept)


def _one(one: Place, other: Place) -> bool:
    """Whether two places are one to somebody who looks for what is near."""
    metres = _metres(one, other)
    if fold(one.name) == fold(other.name):
        return metres <= SAME_NAME_M or not set(one.postcodes).isdisjoint(other.postcodes)
    return metres <= SAME_SPOT_M


def _metres(one: Place, other: Place) -> float:
    north = (one.lat - other.lat) * _METRES_A_DEGREE
    east = (one.lon - other.lon) * _METRES_A_DEGREE * cos(radians(one.lat))
    return hypot(north, east)
