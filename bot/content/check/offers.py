"""A services page asks only for offers that ``offers.yaml`` knows.

Mend: correct the name, or add the offer with its label.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "unknown-offer"


def check(draft: Draft) -> Iterator[Problem]:
    """Offers nobody knows."""
    for node in draft.nodes.values():
        for number, offer in enumerate(node.need):
            if offer not in draft.offers:
                near = meant(offer, draft.offers)
                message = Sentence("no offer '{name}'{near}", name=offer, near=near)
                yield draft.where("node", node.id).problem(ID, message, "need", number)
