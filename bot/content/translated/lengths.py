"""A translation fits where its source does, facts written in.

The limits are those of ``pack.yaml``, told to the translator beside the text.
Mend: say less. If no shorter word exists, the source has to give way: tell the editor.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import fill
from bot.content.translated.pair import Pair
from bot.languages.format import visible
from bot.source.sentence import Sentence

ID = "translation-too-long"


def faults(pair: Pair, draft: Draft) -> Iterator[Sentence]:
    """Characters too many; the signs that only keep the direction are not counted."""
    length = len(visible(fill(pair.text, draft.facts, pair.language)))
    if 0 < pair.message.most < length:
        most = pair.message.most
        yield Sentence("has {length} characters; at most {most}", length=length, most=most)
