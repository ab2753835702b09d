"""Whether the words of an emergency are heard: every list has them, and no calm word hides one."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.languages.words import Vocabulary
from bot.source.problem import Problem
from bot.source.sentence import Sentence

EMPTY = "no-words"
HIDDEN = "hidden-words"
_NEEDED = ("crisis", "hide")


def word_problems(draft: Draft) -> Iterator[Problem]:
    """Word lists in which an emergency would not be understood."""
    vocabulary = Vocabulary(draft.word_lists)
    for words in draft.word_lists:
        place = draft.where("words", words.language)
        for name in _NEEDED:
            if not getattr(words, name):
                message = Sentence("'{list}' is empty: nobody would be understood", list=name)
                yield place.problem(EMPTY, message, name)
        for number, phrase in enumerate(words.crisis):
            if "," in phrase:
                message = Sentence(
                    "'{phrase}' is one phrase; a list is [a, b] or a line each", phrase=phrase[:40]
                )
                yield place.problem(EMPTY, message, "crisis", number)
            elif vocabulary.silenced(_as_typed(phrase)):
                message = Sentence(
                    "'{phrase}' is not heard: a word of 'not_crisis' takes it away", phrase=phrase
                )
                yield place.problem(HIDDEN, message, "crisis", number)


def _as_typed(phrase: str) -> str:
    return phrase.removeprefix("=").replace("…", " ").replace("...", " ")
