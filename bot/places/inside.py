"""The parts of a sentence that may name a place: «on dort dehors porte de la chapelle».

Only where somebody is likely to mean a place: after a word like "at" or «на», or from a word like
"porte" or "dans" («dans le 18e») on. A name by itself is no place here: "Javel" is a station,
«eau de javel» is bleach.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.languages.fold import fold

_LONGEST_SENTENCE = 400
_LONGEST_NAME = 6
_FEWEST_WORDS = 3


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


_LEADING = _folded(
    "à au aux vers devant métro metro station rer tram près_de côté_de proche_de sortie_de "
    "quartier at in near around by next_to close_to станция метро на в у около возле рядом_с "
    "станція біля w koło la în lângă في قرب მეტრო"
)
_FIRST = _folded(
    "porte gare place hôpital mairie canal parc bassin dans ворота порт вокзал площадь плас "
    "больница госпиталь парк"
)
"""Words that begin the name of a place, and are none alone."""
_ARTICLES = _folded("le la les l de du des d the")


def parts(text: str) -> Iterator[str]:
    """The parts of a sentence that may be a place, those of most words first, then the later."""
    words = fold(text[:_LONGEST_SENTENCE]).split()
    if len(words) < _FEWEST_WORDS:
        return
    starts = [at for at in range(len(words) - 1, -1, -1) if _may_begin(words, at)]
    for many in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
        for start in starts:
            part = words[start : start + many]
            if len(part) == many and not _FIRST.issuperset(part):
                yield " ".join(part)


def _may_begin(words: list[str], at: int) -> bool:
    """Whether a place may begin there: "porte", or any word after "at", articles aside."""
    before = list(words[:at])
    while before and before[-1] in _ARTICLES and " ".join(before[-2:]) not in _LEADING:
        before.pop()
    led = bool(before) and (before[-1] in _LEADING or " ".join(before[-2:]) in _LEADING)
    return words[at] in _FIRST or (led and words[at] not in _LEADING)
