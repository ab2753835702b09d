"""Every line of a translation is in its own language.

What is said or shown to somebody in the source language stands between « », and is left out of
account, as are names and values. Short lines are not looked at: a name is no language.
Mend: translate the line; put what is to be said in French between « ».
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.translated.pair import Pair
from bot.languages.detect import other_language
from bot.source.sentence import Sentence

ID = "translated-language"


def faults(pair: Pair, draft: Draft) -> Iterator[Sentence]:
    """Lines in another language that the guide speaks."""
    assert draft.pack is not None
    for line in pair.text.split("\n"):
        other = other_language(line, pair.language, tuple(draft.pack.languages))
        if other:
            yield Sentence(
                "is in '{other}', not '{language}': '{line}'",
                other=other,
                language=pair.language,
                line=line.strip()[:60],
            )
