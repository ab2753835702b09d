"""A page is easy to read: its LIX is at most ``limits.lix`` in ``pack.yaml``.

The limit is a baseline, measured over all pages when it was set; ``pack.yaml`` says what it was. A
harder page is a warning, not an error: a law has long words.
Mend: shorter sentences, a list, plainer words; explain the official word instead of repeating it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.content.draft import Draft
from bot.content.readability import lix
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "hard-to-read"


def check(draft: Draft) -> Iterator[Problem]:
    """Pages above the baseline."""
    assert draft.pack is not None
    most = draft.pack.limits.lix
    for node in draft.nodes.values():
        if lix(node.text) > most:
            message = Sentence(
                "LIX {lix}; the baseline is {most}: shorten sentences or words",
                lix=round(lix(node.text)),
                most=most,
            )
            place = draft.where("node", node.id)
            yield replace(place.problem(ID, message, "text"), level="warning")
