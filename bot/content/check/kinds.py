"""A page has a known kind, the fields that kind needs, and none that belong to another kind.

Mend: give the missing field, or take the kind whose fields the page has.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.kind import ALWAYS, BY_NAME
from bot.content.model import Node
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "missing-field"
UNKNOWN_KIND = "unknown-kind"
FOREIGN_FIELD = "unknown-key"


def check(draft: Draft) -> Iterator[Problem]:
    """Problems of kinds and their fields."""
    for node in draft.nodes.values():
        place = draft.where("node", node.id)
        kind = BY_NAME.get(node.kind)
        if kind is None:
            near = meant(node.kind, BY_NAME)
            message = Sentence("no kind of page '{kind}'{near}", kind=node.kind, near=near)
            yield place.problem(UNKNOWN_KIND, message, "kind")
            continue
        has = _fields(node)
        for name in sorted(kind.needs - has):
            message = Sentence(
                "'{field}' is missing in {page}: a {kind} page needs it",
                field=name,
                page=node.id,
                kind=kind.name,
            )
            yield place.problem(ID, message, at_key=True)
        for name in sorted(has - ALWAYS - kind.own):
            message = Sentence("a {kind} page has no field '{field}'", kind=kind.name, field=name)
            yield place.problem(FOREIGN_FIELD, message, name, at_key=True)


def _fields(node: Node) -> set[str]:
    written = {
        "text": node.text,
        "options": node.options,
        "table": node.table,
        "need": node.need,
        "media": node.media,
    }
    return {name for name, value in written.items() if value}
