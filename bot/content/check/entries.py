"""Every public entry name opens exactly one page; the fixed ones always exist.

Cards, commands and typed words use these names: a printed card must open its page for years.
Mend: write ``entry: name`` on the page that should open.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "missing-entry"
TWICE = "duplicate-entry"
UNKNOWN = "unknown-entry"


def check(draft: Draft) -> Iterator[Problem]:
    """Entry names missing, given twice, or opened by words though no page has them."""
    assert draft.pack is not None
    owners: dict[str, str] = {}
    for node in draft.nodes.values():
        for name in node.entries:
            if name in owners:
                first = owners[name]
                message = Sentence("entry '{name}' already opens '{page}'", name=name, page=first)
                yield draft.where("node", node.id).problem(TWICE, message, "entry")
            owners.setdefault(name, node.id)
    for number, name in enumerate(draft.pack.entries):
        if name not in owners:
            message = Sentence("no page has 'entry: {name}'", name=name)
            yield draft.where("pack", "").problem(ID, message, "entries", number)
    yield from _used(draft, owners)


def _used(draft: Draft, owners: dict[str, str]) -> Iterator[Problem]:
    """Names that commands or word lists use though no page has them."""
    assert draft.pack is not None
    for number, name in enumerate(draft.pack.commands):
        if name not in owners:
            message = _unknown(name, owners)
            yield draft.where("pack", "").problem(UNKNOWN, message, "commands", number)
    for words in draft.word_lists:
        for name in words.entries:
            if name not in owners:
                message = _unknown(name, owners)
                place = draft.where("words", words.language)
                yield place.problem(UNKNOWN, message, "entries", name, at_key=True)


def _unknown(name: str, owners: dict[str, str]) -> Sentence:
    return Sentence("no page has 'entry: {name}'{near}", name=name, near=meant(name, owners))
