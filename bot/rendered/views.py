"""Every page as people see it: each page, question, outcome, list and service, in each language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from bot.content.content import Content
from bot.content.model import Decision, Node
from bot.decisions import answers as written
from bot.decisions.path import leaves, path
from bot.decisions.table import Decided
from bot.directory.search import Found, Point, Query, Result, seen
from bot.directory.service import Service
from bot.engine.reply import Answer, Looked, Reply, Turn
from bot.engine.session import Session, write_point
from bot.engine.step import open_page

_LONGEST_LIST = 5


class View(NamedTuple):
    """A page in a language, as the engine answers it. ``page`` is the node it stands on."""

    page: str
    language: str
    reply: Reply


class _Scene(NamedTuple):
    """Where a person stands, and what the directory answers there."""

    session: Session
    answer: Answer | None = None


def views(
    content: Content,
    services: Iterable[Service],
    languages: Iterable[str],
    at: datetime,
    pages: Collection[str] | None = None,
) -> Iterator[View]:
    """Every view of the content in these languages, lists filled with the longest there are.

    With ``pages``, the views of these pages only.
    """
    area = content.pack.area
    middle = Point((area.south + area.north) / 2, (area.west + area.east) / 2)
    results = [seen(one, Query((), at, middle)) for one in services if one.searched]
    nodes = [one for one in content.nodes.values() if pages is None or one.id in pages]
    scenes = list(_scenes(content, nodes, results, middle))
    for language in languages:
        for session, answer in scenes:
            turn = open_page(content, session._replace(lang=language), at, answer)
            assert isinstance(turn, Turn), "every search is given its answer"
            yield View(turn.session.node, language, turn.reply)


def _scenes(
    content: Content, nodes: list[Node], results: list[Result], middle: Point
) -> Iterator[_Scene]:
    unseen = {one.service.key: one for one in results}
    lang, place = content.pack.source, write_point(*middle)
    for node in nodes:
        if node.table:
            yield from _questions(content.decisions[node.table], node, lang)
            continue
        yield _Scene(Session(lang, node.id))
        if not node.need:
            continue
        offering = [one for one in results if {*node.need} & {*one.service.offers}]
        there = Session(lang, node.id, content.pack.nearby, place=place)
        yield _Scene(there, Looked(_longest(offering)))
        yield _Scene(there, Looked(Found((), 0, None)))
        for one in offering:
            if unseen.pop(one.service.key, None) is not None:
                found = Looked(Found((one,), 1, None), one)
                yield _Scene(there._replace(service=one.service.key), found)


def _longest(results: list[Result]) -> Found:
    """A full list of those with the most to say, with more to come."""
    by_length = sorted(results, key=lambda one: -len(f"{one.service.name}{one.service.address}"))
    line = next((one for one in results if one.service.phones), None)
    return Found(tuple(by_length[:_LONGEST_LIST]), len(results), line)


def _questions(decision: Decision, node: Node, lang: str) -> Iterator[_Scene]:
    """Each question, and each outcome with each set of add-ons, once."""
    table = decision.table
    seen: set[object] = set()
    for leaf in leaves(table):
        given: dict[str, str] = {}
        for asked in path(table, leaf.answers):
            if asked.question.id not in seen:
                seen.add(asked.question.id)
                yield _Scene(Session(lang, node.id, answers=written.write(table, given)))
            given |= asked.gave
        if isinstance(leaf.step, Decided) and leaf.step not in seen:
            seen.add(leaf.step)
            yield _Scene(Session(lang, node.id, answers=written.write(table, leaf.answers)))
