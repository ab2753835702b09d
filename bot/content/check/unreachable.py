"""Every page can be reached by taps from home, from an entry name or from a fixed page.

Mend: add an option that leads there, or delete the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.graph import neighbours, reached
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "unreachable"


def check(draft: Draft) -> Iterator[Problem]:
    """Pages nobody can open."""
    assert draft.pack is not None
    pack = draft.pack
    roots = [pack.home, pack.emergency, pack.nearby, pack.language, pack.hide]
    roots += [one for one in (pack.despair, pack.filters, pack.report) if one]
    roots += [node.id for node in draft.nodes.values() if node.entries]
    known = reached(roots, neighbours(draft.edges()))
    for node in draft.nodes.values():
        if node.id not in known:
            message = Sentence("no page leads to '{page}'", page=node.id)
            yield draft.where("node", node.id).problem(ID, message, at_key=True)
