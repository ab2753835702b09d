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

import yaml

from bot.source.problem import Problem

try:  # the C parser is ten times faster and is in every wheel; the Python one says the same
    from yaml import CSafeLoader as _Loader
except ImportError:  # pragma: no cover - a build of PyYAML without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Step = str | int
Trail = tuple[Step, ...]

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file; both numbers count from 1."""

    line: int
    column: int


@dataclass(slots=True)
class Source:
    """One YAML file: its plain values, and where each of them stands.

    ``path`` is how problems name the file. ``marks`` maps the path of a value, such as
    ``("nodes", "naloxone.spray", "options", 0, "to")``, to its place.
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
        message = "this file is not UTF-8 text; save it again as UTF-8"
        return Source(path), [Problem(path, line, 1, "encoding", message)]
    except OSError as fault:
        return Source(path), [Problem(path, 0, 0, "unreadable", f"cannot read this file: {fault}")]
    return parse(text, path)


def parse(text: str, path: str) -> tuple[Source, list[Problem]]:
    """Parse the text of one file into plain values and their places."""
    source = Source(path)
    refused = list(_refusals(text, path))
    if refused:
        return source, refused
    try:
        root = yaml.compose(text.removeprefix("\ufeff"), Loader=_Loader)
    except yaml.MarkedYAMLError as fault:
        return source, [_syntax_problem(fault, path)]
    except yaml.YAMLError as fault:
        return source, [Problem(path, 1, 1, "syntax", f"this file is not YAML: {fault}")]
    if root is None:
        message = "this file is empty; write its content or delete it"
        return source, [Problem(path, 1, 1, "empty-file", message)]
    problems: list[Problem] = []
    source.value = _plain(root, (), source, problems)
    return source, problems


def _refusals(text: str, path: str) -> Iterator[Problem]:
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        message = (
            f"'{conflict.group(1)}' is left from a merge of two versions; "
            "keep one of them and delete the marker lines"
        )
        yield Problem(path, line, 1, "merge-conflict", message)
    for number, line_text in enumerate(text.splitlines(), 1):
        indent = line_text[: len(line_text) - len(line_text.lstrip())]
        if "\t" in indent:
            message = "a tab at the start of the line; YAML wants spaces (two a level)"
            yield Problem(path, number, indent.index("\t") + 1, "tab", message)


def _syntax_problem(fault: yaml.MarkedYAMLError, path: str) -> Problem:
    mark = fault.problem_mark or fault.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what = ", ".join(part for part in (fault.context, fault.problem) if part)
    hint = "; put the text between quotes or after '|' if it contains ': ' or starts with a sign"
    return Problem(path, line, column, "syntax", f"YAML cannot be read here: {what}{hint}")


def _plain(node: yaml.Node, path: Trail, source: Source, problems: list[Problem]) -> object:
    source.marks[path] = Mark(node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.ScalarNode):
        empty = node.value in ("", "~", "null") and not node.style
        return None if empty else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*path, i), source, problems) for i, child in enumerate(node.value)]
    return _mapping(node, path, source, problems)


def _mapping(
    node: yaml.Node, path: Trail, source: Source, problems: list[Problem]
) -> dict[str, object]:
    result: dict[str, object] = {}
    for key_node, child in node.value:
        mark = Mark(key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        key = str(key_node.value)
        if key in result:
            first = source.keys[(*path, key)].line
            message = f"'{key}' is written twice; the first is on line {first}"
            problems.append(Problem(source.path, mark.line, mark.column, "duplicate-key", message))
            continue
        source.keys[(*path, key)] = mark
        result[key] = _plain(child, (*path, key), source, problems)
    return result
