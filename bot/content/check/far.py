"""Every page is at most as many taps from home as ``limits.taps`` in ``pack.yaml``.

Counted along the options of pages; each page of questions of a decision table counts as none, since
how many there are is another rule.
Mend: link the page from one that is nearer to home.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.graph import distances, neighbours
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "too-far"


def check(draft: Draft) -> Iterator[Problem]:
    """Pages that take too many taps."""
    assert draft.pack is not None
    most = draft.pack.limits.taps
    for page, taps in distances(draft.pack.home, neighbours(draft.edges())).items():
        if taps > most:
            message = Sentence(
                "'{page}' is {taps} taps from home; at most {most}", page=page, taps=taps, most=most
            )
            yield draft.where("node", page).problem(ID, message, at_key=True)
