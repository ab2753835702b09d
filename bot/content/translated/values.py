"""A translation names the same facts and values as its source, each as often.

A value lost on the way is a telephone number that nobody sees.
Mend: write the same ``{names}`` as the source does, in any order.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import named
from bot.content.translated.pair import Pair
from bot.source.sentence import Sentence

ID = "translated-values"


def faults(pair: Pair, draft: Draft) -> Iterator[Sentence]:
    """Values that are missing, strange or too many."""
    wanted, given = sorted(named(pair.message.text)), sorted(named(pair.text))
    if wanted != given:
        yield Sentence(
            "needs the values {wanted}, not {given}", wanted=_braced(wanted), given=_braced(given)
        )


def _braced(names: list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names) or Sentence("none")
