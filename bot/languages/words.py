"""What people type: word lists per language, and how a typed text is held against them.

Everything is compared folded (case, accents and script off), as whole words in a row; single words
of some length may differ by a slip of the finger. All languages are searched at once: the language
of a text may differ from the language of the talk.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.languages.fold import fold

_SLIP_LENGTH = 6
_SLIP_SCORE = 86.0

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """The words of one language, as an editor wrote them."""

    language: str
    crisis: tuple[str, ...] = ()
    not_crisis: tuple[str, ...] = ()
    despair: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    language_names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    entries: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Hit(NamedTuple):
    """A name whose words stand in the text, and how much of the text they explain (0 to 100)."""

    name: str
    score: float


class PhraseIndex:
    """Phrases by their first word, for finding them in any position of a text."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """``phrases`` are (words, name)."""
        self._by_first: dict[str, list[tuple[Phrase, str]]] = {}
        self._singles: dict[str, str] = {}
        for words, name in phrases:
            phrase = tuple(fold(words).split())
            if not phrase:
                continue
            self._by_first.setdefault(phrase[0], []).append((phrase, name))
            if len(phrase) == 1 and len(phrase[0]) >= _SLIP_LENGTH:
                self._singles[phrase[0]] = name
        self._slippable = list(self._singles)

    def find(self, tokens: Phrase, *, slips: bool = True) -> list[Hit]:
        """Every name found in the tokens, best first."""
        best: dict[str, float] = {}
        total = max(sum(map(len, tokens)), 1)
        for start, token in enumerate(tokens):
            for phrase, name in self._by_first.get(token, ()):
                if tokens[start : start + len(phrase)] == phrase:
                    score = 40 + 60 * sum(map(len, phrase)) / total
                    best[name] = max(best.get(name, 0.0), score)
            if slips and len(token) >= _SLIP_LENGTH and token not in self._by_first:
                near = process.extractOne(
                    token, self._slippable, scorer=fuzz.ratio, score_cutoff=_SLIP_SCORE
                )
                if near:
                    name = self._singles[near[0]]
                    score = (40 + 60 * len(token) / total) * near[1] / 100
                    best[name] = max(best.get(name, 0.0), score)
        hits = [Hit(name, round(score, 1)) for name, score in best.items()]
        return sorted(hits, key=lambda hit: (-hit.score, hit.name))


class Vocabulary:
    """All word lists of the pack, ready to be asked."""

    def __init__(self, lists: Iterable[WordList]) -> None:
        lists = list(lists)
        self._crisis = PhraseIndex((w, "crisis") for one in lists for w in one.crisis)
        self._not_crisis = PhraseIndex((w, "calm") for one in lists for w in one.not_crisis)
        self._despair = PhraseIndex((w, "despair") for one in lists for w in one.despair)
        self._hide = {fold(w) for one in lists for w in one.hide}
        self._home = {fold(w) for one in lists for w in one.home}
        self._languages = {
            fold(name): code
            for one in lists
            for code, names in one.language_names.items()
            for name in names
        }
        self._entries = PhraseIndex(
            (w, entry) for one in lists for entry, words in one.entries.items() for w in words
        )

    def crisis(self, text: str) -> bool:
        """Whether the text says that a life may be in danger. Asked before anything else."""
        tokens = _tokens(text)
        return bool(self._crisis.find(tokens)) and not self._not_crisis.find(tokens, slips=False)

    def despair(self, text: str) -> bool:
        """Whether the text speaks of wanting to die."""
        tokens = _tokens(text)
        return bool(self._despair.find(tokens)) and not self._not_crisis.find(tokens, slips=False)

    def hide(self, text: str) -> bool:
        """Whether the whole text is a word that asks to remove the talk."""
        return fold(text).strip() in self._hide

    def home(self, text: str) -> bool:
        """Whether the whole text is a greeting or asks for the menu."""
        return fold(text).strip() in self._home

    def language(self, text: str) -> str | None:
        """The language whose name the whole text is."""
        return self._languages.get(fold(text).strip())

    def entries(self, text: str) -> list[Hit]:
        """The entry points whose words stand in the text, best first."""
        return self._entries.find(_tokens(text))


def _tokens(text: str) -> Phrase:
    return tuple(fold(text[:500]).split())
