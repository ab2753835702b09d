"""No translation says what ``wording.yaml`` forbids in its language.

Mend: say it as the message explains; if the words are right here, add them to ``unless``.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.check import wording
from bot.content.draft import Draft
from bot.content.translated.pair import Pair
from bot.content.wording import forbidden
from bot.source.sentence import Sentence

ID = wording.ID


def faults(pair: Pair, draft: Draft) -> Iterator[Sentence]:
    """Words that are not said."""
    for never in draft.wording.never:
        if phrase := forbidden(pair.text, pair.language, never):
            yield Sentence("says '{phrase}': {why}", phrase=phrase, why=never.why)
