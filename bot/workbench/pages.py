"""Which page a problem is about, so that an editor can jump to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.content.content import Content
from bot.content.model import Node
from bot.languages.catalogue import catalogue_file
from bot.source.problem import Problem


def page_of(content: Content, problem: Problem) -> tuple[str, str]:
    """The id of the page at the place of a problem, and the language; empty where there is none.

    In a topic it is the page whose lines hold the problem, in a table of questions the page that
    runs it, in a catalogue the page of the text that stands there.
    """
    source = content.pack.source
    if problem.line == 0:
        return "", source
    for decision in content.decisions.values():
        if decision.path == problem.path:
            return content.table_pages.get(decision.table.id, ""), source
    for language, catalogue in content.catalogues.items():
        if catalogue_file(content.locales, language).as_posix().endswith(problem.path):
            lines = ((one.line, context) for context, one in catalogue.messages.items())
            context = _last_before(lines, problem.line)
            node = context.partition("#")[0]
            return (node if node in content.nodes else ""), language
    lines = ((one.line, one.id) for one in content.nodes.values() if one.path == problem.path)
    return _last_before(lines, problem.line), source


def problems_of(content: Content, node: Node, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems that stand at a page."""
    for problem in problems:
        if problem.path == node.path and page_of(content, problem)[0] == node.id:
            yield problem


def _last_before(lines: Iterable[tuple[int, str]], line: int) -> str:
    """What begins last at or above a line; empty if nothing does."""
    return max(((start, name) for start, name in lines if start <= line), default=(0, ""))[1]
