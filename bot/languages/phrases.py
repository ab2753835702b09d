"""Phrases in a text: whole words in a row, compared folded and without drawn-out letters.

An editor may write ``lips … blue`` (up to three words between) and ``= help`` (nothing else in the
text). A long word that nobody listed is read as the listed word it is only a slip away from; the
first letter is right in nearly all slips, and asking for it keeps "switching" from "twitching".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.languages.fold import fold

_LONGEST_TEXT = 4096
"""Signs; the longest message of Telegram and WhatsApp: danger may be told at its end."""
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
_SLIP_LENGTH = 6
_SLIP_SCORE = 86.0
_ALONE = "="
_BETWEEN = "…"
_MOST_BETWEEN = 3
_GAP = ""
"""Stands where words were taken out; no phrase reads across it."""

Words = tuple[str, ...]


class Hit(NamedTuple):
    """A name whose phrases stand in the text, and how much of the text they explain (0 to 100)."""

    name: str
    score: float


class PhraseIndex:
    """Phrases by their first word, for finding them in any position of a text."""

    def __init__(self, phrases: Iterable[tuple[str, str]], known: Iterable[str] = ()) -> None:
        """``phrases`` are (words, name); ``known`` are further words that are no slips."""
        self._by_first: dict[str, list[tuple[Words, str]]] = {}
        self._alone: dict[Words, list[str]] = {}
        own: set[str] = set()
        for words, name in phrases:
            phrase = phrase_of(words)
            if not phrase:
                continue
            own.update(phrase)
            if words.startswith(_ALONE):
                self._alone.setdefault(phrase, []).append(name)
            else:
                self._by_first.setdefault(phrase[0], []).append((phrase, name))
        self._known = known if isinstance(known, frozenset) and own <= known else own.union(known)
        self._slippable: dict[str, list[str]] = {}
        for word in sorted(own):
            if len(word) >= _SLIP_LENGTH:
                self._slippable.setdefault(word[0], []).append(word)

    def find(self, tokens: Words) -> list[Hit]:
        """Every name found in the tokens, best first; slips of the finger are forgiven."""
        read = [self._read(token) for token in tokens]
        total = max(sum(map(len, tokens)), 1)
        best: dict[str, float] = {}
        for start, end, phrase, name in self._standing(tuple(word for word, _ in read)):
            likeness = min(like for _, like in read[start:end]) / 100
            share = min(sum(len(word) for word in phrase if word != _BETWEEN) / total, 1.0)
            best[name] = max(best.get(name, 0.0), (40 + 60 * share) * likeness)
        hits = [Hit(name, round(score, 1)) for name, score in best.items()]
        return sorted(hits, key=lambda hit: (-hit.score, hit.name))

    def taken_from(self, tokens: Words) -> Words:
        """The tokens with a gap wherever a phrase stands, letter by letter."""
        left = list(tokens)
        for start, end, _, _ in self._standing(tokens):
            left[start:end] = [_GAP] * (end - start)
        return tuple(left)

    def _standing(self, tokens: Words) -> Iterator[tuple[int, int, Words, str]]:
        """Where which phrase stands in the tokens (from, up to), and its name."""
        for name in self._alone.get(tokens, ()):
            yield 0, len(tokens), tokens, name
        for start, token in enumerate(tokens):
            for phrase, name in self._by_first.get(token, ()):
                end = _end(phrase, tokens, start)
                if end:
                    yield start, end, phrase, name

    def _read(self, token: str) -> tuple[str, float]:
        """The word that a token stands for, and how alike they are (0 to 100)."""
        if token in self._known or len(token) < _SLIP_LENGTH:
            return token, 100.0
        alike = self._slippable.get(token[0], ())
        near = process.extractOne(token, alike, scorer=fuzz.ratio, score_cutoff=_SLIP_SCORE)
        return (near[0], near[1]) if near else (token, 100.0)


def words_of(text: str) -> Words:
    """The plain words of a text: «Heeelp, мой ДРУГ!» is help, moy, drug."""
    return tuple(_DRAWN_OUT.sub(r"\1", fold(text[:_LONGEST_TEXT])).split())


@lru_cache(maxsize=131_072)
def phrase_of(written: str) -> Words:
    """What an editor wrote, in words; ``…`` (or ``...``) stands as a word of its own.

    Remembered: every list is looked at twice, for its phrases and for the words that are no slips.
    Only what editors wrote comes here, never what somebody typed.
    """
    first, *rest = map(words_of, written.replace("...", _BETWEEN).split(_BETWEEN))
    return first + tuple(word for part in rest for word in (_BETWEEN, *part))


def _end(phrase: Words, tokens: Words, at: int) -> int:
    """Up to where the phrase stands in the tokens from ``at`` on; 0: it does not stand there."""
    between = 0
    for word in phrase:
        if word == _BETWEEN:
            between = _MOST_BETWEEN
            continue
        while between and tokens[at : at + 1] not in ((), (word,), (_GAP,)):
            at, between = at + 1, between - 1
        if tokens[at : at + 1] != (word,):
            return 0
        at, between = at + 1, 0
    return at
