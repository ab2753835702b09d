"""What people type: word lists per language, and how a typed text is held against them.

All languages are searched at once: the language of a text may differ from that of the talk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.languages.phrases import Hit, PhraseIndex, Words, phrase_of, words_of


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


class Vocabulary:
    """All word lists of the pack, ready to be asked."""

    def __init__(self, lists: Iterable[WordList]) -> None:
        lists = list(lists)
        known = {word for one in lists for words in _all(one) for word in phrase_of(words)}
        self._crisis = PhraseIndex(((w, one.language) for one in lists for w in one.crisis), known)
        self._not_crisis = PhraseIndex((w, "calm") for one in lists for w in one.not_crisis)
        self._despair = PhraseIndex(
            ((w, one.language) for one in lists for w in one.despair), known
        )
        self._hide = {words_of(w) for one in lists for w in one.hide}
        self._home = {words_of(w) for one in lists for w in one.home}
        self._languages = {
            words_of(name): code
            for one in lists
            for code, names in one.language_names.items()
            for name in names
        }
        self._entries = PhraseIndex(
            ((w, entry) for one in lists for entry, words in one.entries.items() for w in words),
            known,
        )

    def crisis(self, text: str) -> bool:
        """Whether the text says that a life may be in danger. Asked before anything else."""
        return bool(self._crisis.find(self._uncalmed(text)))

    def despair(self, text: str) -> bool:
        """Whether the text speaks of wanting to die."""
        return bool(self._despair.find(self._uncalmed(text)))

    def cried_in(self, text: str) -> tuple[str, ...]:
        """The languages whose words of crisis or despair stand in the text, the clearest first."""
        left = self._uncalmed(text)
        return tuple(hit.name for hit in (*self._crisis.find(left), *self._despair.find(left)))

    def hide(self, text: str) -> bool:
        """Whether the whole text is a word that asks to remove the talk."""
        return words_of(text) in self._hide

    def home(self, text: str) -> bool:
        """Whether the whole text is a greeting or asks for the menu."""
        return words_of(text) in self._home

    def language(self, text: str) -> str | None:
        """The language whose name the whole text is."""
        return self._languages.get(words_of(text))

    def entries(self, text: str) -> list[Hit]:
        """The entry points whose words stand in the text, best first."""
        return self._entries.find(words_of(text))

    def _uncalmed(self, text: str) -> Words:
        """What is left to fear in a text: «my phone died and he is not breathing» is a crisis."""
        return self._not_crisis.taken_from(words_of(text))


def _all(one: WordList) -> Iterator[str]:
    yield from (*one.crisis, *one.not_crisis, *one.despair, *one.hide, *one.home)
    for words in (*one.language_names.values(), *one.entries.values()):
        yield from words
