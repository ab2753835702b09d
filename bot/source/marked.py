"""Reading YAML with every scalar as text and every value's place remembered.

``yaml.safe_load`` turns ``9:30`` into 570 and ``no`` into ``False``; here a scalar stays what the
editor typed. A side table from the path of a value to its place lets every later check say
``file:line:column``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import yaml

from bot.source.problem import Problem
from bot.source.sentence import Sentence
from bot.source.syntax import syntax_problem

try:  # the C parser is ten times faster and is in every wheel; the Python one says the same
    from yaml import CSafeLoader as _Parser
except ImportError:  # pragma: no cover - a build of PyYAML without libyaml
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]


class _Loader(_Parser):
    """The parser without the guesses at what a scalar means: all of them stay text."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - as the library declares it


Step = str | int
Trail = tuple[Step, ...]

_DEEPEST = 50
"""Values inside each other; no content needs ten."""
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |\r?$)", re.MULTILINE)
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What YAML 1.2, chapter 5.1, does not allow in a file."""


class Mark(NamedTuple):
    """A place in a file; both numbers count from 1."""

    line: int
    column: int


@dataclass(slots=True)
class Source:
    """One YAML file: its plain values, and where each of them stands.

    ``path`` is how problems name the file. ``marks`` maps the path of a value, such as
    ``("nodes", "home.menu", "options", 0, "to")``, to its place.
    """

    path: str
    value: object = None
    marks: dict[Trail, Mark] = field(default_factory=dict)
    keys: dict[Trail, Mark] = field(default_factory=dict)

    def mark(self, *path: Step) -> Mark:
        """The place of a value, or of the nearest thing around it."""
        for end in range(len(path), -1, -1):
            found = self.marks.get(path[:end])
            if found:
                return found
        return Mark(1, 1)

    def key_mark(self, *path: Step) -> Mark:
        """The place of the key that leads to a value (the value's own place if it has no key)."""
        return self.keys.get(path) or self.mark(*path)

    def problem(self, rule: str, message: str, *path: Step, at_key: bool = False) -> Problem:
        """A problem at the place of the value with this path."""
        mark = self.key_mark(*path) if at_key else self.mark(*path)
        return Problem(self.path, mark.line, mark.column, rule, message)


def read(file: Path, path: str) -> tuple[Source, list[Problem]]:
    """Read one file; ``path`` is how problems will name it."""
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as fault:
        line = file.read_bytes()[: fault.start].count(b"\n") + 1
        message = Sentence("this file is not UTF-8 text; save it again as UTF-8")
        return Source(path), [Problem(path, line, 1, "encoding", message)]
    except OSError as fault:
        message = Sentence("cannot read this file: {why}", why=fault.strerror)
        return Source(path), [Problem(path, 0, 0, "unreadable", message)]
    return parse(text, path)


def parse(text: str, path: str) -> tuple[Source, list[Problem]]:
    """Parse the text of one file into plain values and their places."""
    source = Source(path)
    refused = list(_refusals(text, path))
    if refused:
        return source, refused
    try:
        root = compose(text.removeprefix("\ufeff"))
    except yaml.MarkedYAMLError as fault:
        return source, [syntax_problem(fault, path, text)]
    plain = _Plain(source)
    source.value = None if root is None else plain.value(root, ())
    if source.value is None:
        message = Sentence("this file is empty; write its content or delete it")
        return source, [Problem(path, 1, 1, "empty-file", message)]
    return source, plain.problems


def compose(text: str) -> yaml.Node | None:
    """The nodes of a text, for those who change it at their places. Raises MarkedYAMLError."""
    return yaml.compose(text, Loader=_Loader)


def _refusals(text: str, path: str) -> Iterator[Problem]:
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        message = Sentence(
            "'{mark}' is left from a merge of two versions; "
            "keep one of them and delete the marker lines",
            mark=conflict.group(1),
        )
        yield Problem(path, line, 1, "merge-conflict", message)
    for number, line_text in enumerate(text.split("\n"), 1):
        unseen = UNSEEN.search(line_text)
        if unseen:
            code = f"U+{ord(unseen.group()):04X}"
            message = Sentence("a character that cannot be seen ({code}); delete it", code=code)
            yield Problem(path, number, unseen.start() + 1, "unseen-character", message)
        indent = line_text[: len(line_text) - len(line_text.lstrip())]
        if "\t" in indent:
            message = Sentence("a tab at the start of the line; YAML wants spaces (two a level)")
            yield Problem(path, number, indent.index("\t") + 1, "tab", message)


def _mark(node: yaml.Node) -> Mark:
    return Mark(node.start_mark.line + 1, node.start_mark.column + 1)


@dataclass(slots=True)
class _Plain:
    """Makes plain values of the nodes of one file, and notes where each stands."""

    source: Source
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def value(self, node: yaml.Node, path: Trail) -> object:
        self.source.marks[path] = _mark(node)
        if len(path) > _DEEPEST:
            message = Sentence("more than {most} values inside each other", most=_DEEPEST)
            self._problem(node, "syntax", message)
            return None
        if id(node) in self.seen:  # so a value that holds itself comes to an end, too
            message = Sentence("this is used again with '*'; write it out there as well")
            self._problem(node, "alias", message)
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            empty = node.value in ("", "~", "null") and not node.style
            return None if empty else str(node.value)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, i)) for i, child in enumerate(node.value)]
        return self._mapping(node, path)

    def _mapping(self, node: yaml.Node, path: Trail) -> dict[str, object]:
        result: dict[str, object] = {}
        for key_node, child in node.value:
            key = str(key_node.value)
            if not isinstance(key_node, yaml.ScalarNode):
                message = Sentence(
                    "a name cannot be a list or stand in braces; a text goes between quotes"
                )
                self._problem(key_node, "syntax", message)
            elif key in result:
                first = self.source.keys[(*path, key)].line
                message = Sentence(
                    "'{key}' is written twice; the first is on line {line}", key=key, line=first
                )
                self._problem(key_node, "duplicate-key", message)
            else:
                self.source.keys[(*path, key)] = _mark(key_node)
                result[key] = self.value(child, (*path, key))
        return result

    def _problem(self, node: yaml.Node, rule: str, message: str) -> None:
        mark = _mark(node)
        self.problems.append(Problem(self.source.path, mark.line, mark.column, rule, message))
