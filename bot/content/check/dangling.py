"""Every target is a page that exists: of options, outcomes, add-ons, fixed and moved pages.

Mend: correct the id, or write the page. A page that was renamed goes into ``moved`` in pack.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft, Place
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "dangling-target"
_FIXED = ("home", "emergency", "nearby", "language", "hide")


def check(draft: Draft) -> Iterator[Problem]:
    """Targets that lead nowhere."""
    for node in draft.nodes.values():
        place = draft.where("node", node.id)
        for number, option in enumerate(node.options):
            yield from _page(draft, option.to, place.below("options", number, "to"))
        if node.table and node.table not in draft.decisions:
            near = meant(node.table, draft.decisions)
            message = Sentence("no decision table '{name}'{near}", name=node.table, near=near)
            yield place.problem(ID, message, "table")
    for decision in draft.decisions.values():
        place = draft.where("decision", decision.table.id)
        for name, page in decision.outcomes.items():
            yield from _page(draft, page, place.below("outcomes", name, "page"))
        for name, addon in decision.addons.items():
            if addon.page:
                yield from _page(draft, addon.page, place.below("addons", name, "page"))
    yield from _pack(draft)


def _pack(draft: Draft) -> Iterator[Problem]:
    assert draft.pack is not None
    place = draft.where("pack", "")
    for name in _FIXED:
        yield from _page(draft, getattr(draft.pack, name), place.below(name))
    for name in ("despair", "filters", "report"):
        if page := getattr(draft.pack, name):
            yield from _page(draft, page, place.below(name))
    for old, new in draft.pack.moved.items():
        yield from _page(draft, new, place.below("moved", old))
        if old in draft.nodes:
            message = Sentence("'{name}' is a living page: it has not moved", name=old)
            yield place.problem(ID, message, "moved", old)


def _page(draft: Draft, node_id: str, place: Place) -> Iterator[Problem]:
    if node_id not in draft.nodes:
        near = meant(node_id, draft.nodes)
        yield place.problem(ID, Sentence("no node '{name}'{near}", name=node_id, near=near))
