"""What people type: word lists per language, and how a typed text is held against them.

All languages are searched at once: the language of a text may differ from that of the talk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

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
    """All word lists of the pack, ready to be asked. Each index is made when it is first needed."""

    def __init__(self, lists: Iterable[WordList]) -> None:
        self._lists = tuple(lists)
        self._hide = {words_of(w) for one in self._lists for w in one.hide}
        self._home = {words_of(w) for one in self._lists for w in one.home}
        self._languages = {
            words_of(name): code
            for one in self._lists
            for code, names in one.language_names.items()
            for name in names
        }

    @cached_property
    def _known(self) -> frozenset[str]:
        """Every word of every list: none of them is a slip for another."""
        written = (words for one in self._lists for words in _all(one))
        return frozenset(word for words in written for word in phrase_of(words))

    @cached_property
    def _crisis(self) -> PhraseIndex:
        pairs = ((words, one.language) for one in self._lists for words in one.crisis)
        return PhraseIndex(pairs, self._known)

    @cached_property
    def _not_crisis(self) -> PhraseIndex:
        return PhraseIndex((words, "calm") for one in self._lists for words in one.not_crisis)

    @cached_property
    def _despair(self) -> PhraseIndex:
        pairs = ((words, one.language) for one in self._lists for words in one.despair)
        return PhraseIndex(pairs, self._known)

    @cached_property
    def _entries(self) -> PhraseIndex:
        pairs = (
            (words, entry)
            for one in self._lists
            for entry, all_words in one.entries.items()
            for words in all_words
        )
        return PhraseIndex(pairs, self._known)

    def read_all(self) -> None:
        """Make every index now, so that nobody waits for it."""
        _ = (self._crisis, self._not_crisis, self._despair, self._entries)

    def crisis(self, text: str) -> bool:
        """Whether the text says that a life may be in danger. Asked before anything else."""
        return bool(self._crisis.find(self._uncalmed(text)))

    def silenced(self, text: str) -> bool:
        """Whether calm words take out of a phrase of danger what made it one."""
        words = words_of(text)
        left = self._not_crisis.taken_from(words)
        return left != words and not self._crisis.find(left)

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
