"""What publishing would change: things, printed cards, buttons already sent, translations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from bot.content.draft import Draft
from bot.content.facts import named
from bot.content.model import key_of
from bot.editing.state import State
from bot.editing.things import KINDS, Fields
from bot.languages.catalogue import Catalogue

How = Literal["added", "removed", "changed"]


class Field(NamedTuple):
    """One field of a thing, as it was and as it is."""

    name: str
    old: str
    new: str


class Change(NamedTuple):
    """One thing that is not as it was. ``safety``: an error there may hurt somebody."""

    kind: str
    name: str
    how: How
    fields: tuple[Field, ...] = ()
    safety: bool = False


class Translated(NamedTuple):
    """What becomes of a language: texts newly outdated (``safety`` of them), texts newly missing.

    An outdated text of a safety page is not shown any more; one of another page is, with a line.
    """

    language: str
    outdated: int
    safety: int
    missing: int


@dataclass(frozen=True, slots=True)
class Difference:
    """All of it. ``entries``: public names that open nothing now, or another page (name, old page,
    new page); ``lost``: pages whose buttons, already sent, no longer find them."""

    changes: tuple[Change, ...]
    entries: tuple[Field, ...]
    lost: tuple[str, ...]
    translations: tuple[Translated, ...]

    def of(self, *kinds: str) -> list[Change]:
        """The changes of some kinds, those about safety first."""
        found = [one for one in self.changes if one.kind in kinds]
        return sorted(found, key=lambda one: (not one.safety, one.how != "removed"))


def difference(old: State, new: State) -> Difference:
    """What is not the same in two states."""
    changes = tuple(change for kind in KINDS for change in _changes(kind.name, old, new))
    return Difference(
        changes,
        tuple(_entries(old.draft, new.draft)),
        tuple(sorted(_lost(old.draft, new.draft))),
        tuple(_translations(old, new)),
    )


def pages_naming(draft: Draft, fact: str) -> int:
    """How many pages say this figure."""
    return sum(fact in named(node.text) for node in draft.nodes.values())


def _changes(kind: str, old: State, new: State) -> Iterator[Change]:
    of = next(one.of for one in KINDS if one.name == kind)
    before, after = of(old), of(new)
    for name in dict.fromkeys((*before, *after)):
        fields = tuple(_fields(before.get(name, {}), after.get(name, {})))
        if name not in before or name not in after or fields:
            how: How = "added" if name not in before else "changed"
            how = "removed" if name not in after else how
            shown = fields if how == "changed" else ()
            yield Change(kind, name, how, shown, kind == "page" and _is_safety(name, old, new))


def _fields(before: Fields, after: Fields) -> Iterator[Field]:
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name, ""), after.get(name, "")
        if old != new:
            yield Field(name, old, new)


def _is_safety(page: str, *states: State) -> bool:
    nodes = (state.draft.nodes.get(page) for state in states)
    return any(node is not None and node.safety for node in nodes)


def _entries(old: Draft, new: Draft) -> Iterator[Field]:
    now = {name: node.id for node in new.nodes.values() for name in node.entries}
    moved = new.pack.moved if new.pack else {}
    for node in old.nodes.values():
        for name in node.entries:
            there = now.get(name, "")
            if there not in (node.id, moved.get(node.id)):
                yield Field(name, node.id, there)


def _lost(old: Draft, new: Draft) -> Iterator[str]:
    moved = new.pack.moved if new.pack else {}
    found = {key_of(name) for name in (*new.nodes, *moved)}
    for name in {*old.nodes, *(old.pack.moved if old.pack else {})}:
        if key_of(name) not in found:
            yield name


def _translations(old: State, new: State) -> Iterator[Translated]:
    for code, catalogue in new.catalogues.items():
        if new.draft.pack is None or code == new.draft.pack.source:
            continue
        before = old.catalogues.get(code, Catalogue(code))
        outdated = _outdated(catalogue, new.texts) - _outdated(before, old.texts)
        missing = _missing(catalogue, new.texts) - _missing(before, old.texts)
        safety = [one for one in outdated if _is_safety(one.split("#", 1)[0], new)]
        if outdated or missing:
            yield Translated(code, len(outdated), len(safety), len(missing))


def _outdated(catalogue: Catalogue, texts: dict[str, str]) -> set[str]:
    return {
        context
        for context, text in texts.items()
        if catalogue.current(context, text) is None
        and catalogue.outdated(context, text) is not None
    }


def _missing(catalogue: Catalogue, texts: dict[str, str]) -> set[str]:
    return {
        context
        for context, text in texts.items()
        if catalogue.current(context, text) is None and catalogue.outdated(context, text) is None
    }
