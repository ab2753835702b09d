"""A translation has the same figures as its source, each as often, in any order.

Whatever the script, figures are 0 to 9: a number that is dialled must be readable on a phone.
Mend: write the figures of the source, no more and no fewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import PLACEHOLDER
from bot.content.translated.pair import Pair
from bot.source.sentence import Sentence

ID = "translated-figures"
_FIGURES = re.compile(r"\d+")


def faults(pair: Pair, draft: Draft) -> Iterator[Sentence]:
    """Figures that are missing, strange or too many."""
    wanted, given = _figures(pair.message.text), _figures(pair.text)
    if wanted != given:
        yield Sentence(
            "needs the figures {wanted}, not {given}", wanted=_listed(wanted), given=_listed(given)
        )


def _figures(text: str) -> list[str]:
    return sorted(_FIGURES.findall(PLACEHOLDER.sub("", text)))


def _listed(figures: list[str]) -> str:
    return ", ".join(figures) or Sentence("none")
