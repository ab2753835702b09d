"""Every target is a page that exists: of options, outcomes, add-ons, fixed and moved pages.

Mend: correct the id, or write the page. A page that was renamed goes into ``moved`` in pack.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.source.problem import Problem, meant

ID = "dangling-target"
_FIXED = ("home", "emergency", "nearby", "language", "hide", "despair")


def check(draft: Draft) -> Iterator[Problem]:
    """Targets that lead nowhere."""
    assert draft.pack is not None

    def wrong(node_id: str) -> str | None:
        if node_id in draft.nodes:
            return None
        return f"no node '{node_id}'{meant(node_id, draft.nodes)}"

    for node in draft.nodes.values():
        place = draft.where("node", node.id)
        for number, option in enumerate(node.options):
            if message := wrong(option.to):
                yield place.problem(ID, message, "options", number, "to")
        if node.table and node.table not in draft.decisions:
            message = f"no decision table '{node.table}'{meant(node.table, draft.decisions)}"
            yield place.problem(ID, message, "table")
    for decision in draft.decisions.values():
        place = draft.where("decision", decision.table.id)
        for name, page in decision.outcomes.items():
            if message := wrong(page):
                yield place.problem(ID, message, "outcomes", name, "page")
        for name, addon in decision.addons.items():
            if addon.page and (message := wrong(addon.page)):
                yield place.problem(ID, message, "addons", name, "page")
    yield from _pack(draft, wrong)


def _pack(draft: Draft, wrong: object) -> Iterator[Problem]:
    assert draft.pack is not None and callable(wrong)
    place = draft.where("pack", "")
    for name in _FIXED:
        target = getattr(draft.pack, name)
        if target and (message := wrong(target)):
            yield place.problem(ID, message, name)
    for old, new in draft.pack.moved.items():
        if message := wrong(new):
            yield place.problem(ID, message, "moved", old)
        if old in draft.nodes:
            yield place.problem(ID, f"'{old}' is a living page: it has not moved", "moved", old)
