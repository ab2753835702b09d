"""Writing an answer into a services file: only the values that change, every other byte stays.

A careful edit by the places where the parser found each value. ruamel.yaml, which keeps comments
too, would fold long lines and change indents and quotes, so that one answer would look like a
rewritten file to whoever reviews it; and it would be one more dependency for four fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import yaml

_PLAIN = re.compile(r"[A-Za-z0-9]([A-Za-z0-9 ,;./+-]|:(?=\d))*(?<! )")
_BOM = "\ufeff"


class NotEditable(Exception):
    """A record that cannot be changed by a line; the message says what to do."""

    def __init__(self, service_id: str, why: str) -> None:
        super().__init__(f"'{service_id}': {why}; edit the file by hand")


class _Change(NamedTuple):
    """Text to stand in place of what is between two places (characters)."""

    start: int
    end: int
    text: str


def edited(text: str, service_id: str, values: Mapping[str, str]) -> str:
    """The text of a file with these fields of a service set. Raises NotEditable.

    ``phones`` is one number: it replaces the only one that is written.
    """
    body = text.removeprefix(_BOM)
    record = _record(body, service_id)
    known = {str(key.value): (key, value) for key, value in record.value}
    changes, new = [], []
    for field, value in values.items():
        if field in known:
            changes.append(_replaced(_only(known[field][1], service_id), value, service_id))
        else:
            new.append(f"{field}: {f'[{_scalar(value)}]' if field == 'phones' else _scalar(value)}")
    if new:
        changes.append(_added(body, record, new))
    for change in sorted(changes, reverse=True):
        body = body[: change.start] + change.text + body[change.end :]
    return text[: len(text) - len(text.removeprefix(_BOM))] + body


def _record(text: str, service_id: str) -> yaml.MappingNode:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    record = _child(_child(root, "services"), service_id)
    if not isinstance(record, yaml.MappingNode):
        raise NotEditable(service_id, "it is not in this file")
    if record.flow_style:
        raise NotEditable(service_id, "it is written on one line, in braces")
    return record


def _child(node: yaml.Node | None, name: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for key, value in node.value if key.value == name), None)


def _only(node: yaml.Node, service_id: str) -> yaml.Node:
    """The one value to replace: itself, or the number of the only telephone of a list."""
    if isinstance(node, yaml.SequenceNode):
        if len(node.value) != 1:
            raise NotEditable(service_id, f"it has {len(node.value)} numbers, not one")
        node = node.value[0]
    if isinstance(node, yaml.MappingNode):
        number = _child(node, "number")
        assert number is not None  # the schema wants one
        return number
    return node


def _replaced(node: yaml.Node, value: str, service_id: str) -> _Change:
    if not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">"):
        raise NotEditable(service_id, "a value stands on several lines")
    start, end = node.start_mark.index, node.end_mark.index
    return _Change(start, end, (" " if start == end else "") + _scalar(value))


def _added(text: str, record: yaml.MappingNode, lines: list[str]) -> _Change:
    """The new lines before ``sources`` (or the first field), above the comments that go with it."""
    keys = [key for key, _ in record.value]
    key = next((one for one in keys if one.value == "sources"), keys[0])
    indent = " " * key.start_mark.column
    at = key.start_mark.index - key.start_mark.column
    while (above := text.rfind("\n", 0, max(at - 1, 0)) + 1) < at:
        if not text[above:at].lstrip().startswith("#"):
            break
        at = above
    newline = "\r\n" if "\r\n" in text else "\n"
    return _Change(at, at, "".join(f"{indent}{line}{newline}" for line in lines))


def _scalar(value: str) -> str:
    """A value as YAML that is read back as the same text."""
    if _PLAIN.fullmatch(value) and value != "null":
        return value
    return "'" + value.replace("'", "''") + "'"
