"""What a state holds, as things with fields that can be compared and shown: one line a kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from typing import NamedTuple

from bot.content.facts import misfit, say
from bot.content.media.file import FOLDER as MEDIA
from bot.content.model import Decision, Fact, Node
from bot.directory.service import Service
from bot.editing.state import State

Fields = dict[str, str]
"""Field to what it says, in the words of the file or, for a figure, of a page."""

_NOT_SAID = frozenset({"id", "path", "line", "options", "entries", "good_for_days", "name", "aged"})
"""Fields that are told otherwise, or are no one's writing."""


class Kind(NamedTuple):
    """One kind of thing: its name, and all of its things in a state."""

    name: str
    of: Callable[[State], dict[str, Fields]]


def _pages(state: State) -> dict[str, Fields]:
    return {node.id: _page(node) for node in state.draft.nodes.values()}


def _page(node: Node) -> Fields:
    found = _values(node)
    found["options"] = "\n".join(f"{one.label} → {one.to}" for one in node.options)
    found["entry"] = ", ".join(node.entries)
    return found


def _facts(state: State) -> dict[str, Fields]:
    return {fact.name: _fact(fact) for fact in state.draft.facts.values()}


def _fact(fact: Fact) -> Fields:
    said = say(fact, "fr") if misfit(fact) is None else fact.value
    return {**_values(fact), "value": said, "good_for": str(fact.good_for_days)}


def _tables(state: State) -> dict[str, Fields]:
    return {name: _table(decision) for name, decision in state.draft.decisions.items()}


def _table(decision: Decision) -> Fields:
    table = decision.table
    return {
        "slots": table.signature,
        "questions": repr((table.questions, decision.questions)),
        "rows": repr(table.rows),
        "addons": repr((table.extras, table.always, decision.addons)),
        "outcomes": repr(decision.outcomes),
    }


def _services(state: State) -> dict[str, Fields]:
    return {one.id: _service(one) for one in state.services.values()}


def _service(service: Service) -> Fields:
    return {**_values(service), "name": service.name}


def _sources(state: State) -> dict[str, Fields]:
    return {name: _values(one) for name, one in state.draft.references.items()}


def _words(state: State) -> dict[str, Fields]:
    return {one.language: _values(one) for one in state.draft.word_lists}


def _rules(state: State) -> dict[str, Fields]:
    wording = state.draft.wording
    never = {one.id: _values(one) for one in wording.never}
    return {**never, **{one.id: _values(one) for one in wording.always}}


def _media(state: State) -> dict[str, Fields]:
    """Pictures and sounds, each by a digest of what it holds."""
    folder = state.draft.folder / MEDIA
    return {
        file.relative_to(folder).as_posix(): {"file": blake2b(file.read_bytes()).hexdigest()}
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def _texts(begin: str) -> Callable[[State], dict[str, Fields]]:
    """The texts whose context begins so: those of the engine, of offers, of cards."""

    def of(state: State) -> dict[str, Fields]:
        return {
            context.removeprefix(begin): {"text": text}
            for context, text in state.texts.items()
            if context.startswith(begin)
        }

    return of


def _pack(state: State) -> dict[str, Fields]:
    return {"pack": _values(state.draft.pack)} if state.draft.pack else {}


def _values(thing: object) -> Fields:
    """The fields of a frozen value that say something, each as a text."""
    return {
        one.name: _said(getattr(thing, one.name))
        for one in fields(thing)  # type: ignore[arg-type]  # a dataclass
        if one.name not in _NOT_SAID
    }


def _said(value: object) -> str:
    match value:
        case None | () | "":
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(map(_said, value))
        case _ if is_dataclass(value) and not isinstance(value, type):
            known = (getattr(value, one.name) for one in fields(value))
            return " ".join(filter(None, map(_said, known)))
        case _:
            return str(value)


KINDS: tuple[Kind, ...] = (
    Kind("fact", _facts),
    Kind("page", _pages),
    Kind("table", _tables),
    Kind("service", _services),
    Kind("interface", _texts("interface:")),
    Kind("offer", _texts("offer:")),
    Kind("card", _texts("card:")),
    Kind("media", _media),
    Kind("source", _sources),
    Kind("wording", _rules),
    Kind("words", _words),
    Kind("pack", _pack),
)
"""In the order in which they are told: what may hurt somebody first."""
