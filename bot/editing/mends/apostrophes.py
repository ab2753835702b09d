"""Straight apostrophes in the guide's own texts, which are written with ’.

Only in texts that nobody has translated yet: a changed text outdates its translations, and an
apostrophe is not worth that. Names of services stay as their owners write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from bot.editing.mends.mend import About, Fix, readable
from bot.source.marked import compose
from bot.source.sentence import Sentence

OURS = frozenset({"topic", "decision", "interface", "offers", "cards"})
"""The kinds of files that hold what the guide itself says."""
_NOW = Sentence("an apostrophe is ’ now")
STRAIGHT = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def mend(text: str, about: About) -> tuple[str, list[Fix]]:
    """Write ’ between two letters."""
    if about.kind.name not in OURS or not about.untranslated or readable(text) is None:
        return text, []
    fixes, lines = [], text.split("\n")
    for node in _scalars(compose(text)):
        if node.style == "'" or node.value.strip() not in about.untranslated:
            continue
        for number in range(node.start_mark.line, min(node.end_mark.line + 1, len(lines))):
            begin = node.start_mark.column if number == node.start_mark.line else 0
            end = node.end_mark.column if number == node.end_mark.line else len(lines[number])
            part = lines[number][begin:end]
            if STRAIGHT.search(part):
                fixed = STRAIGHT.sub("’", part)
                lines[number] = lines[number][:begin] + fixed + lines[number][end:]
                fixes.append(Fix(number + 1, _NOW))
    return "\n".join(lines), fixes


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _scalars(one)
    elif isinstance(node, yaml.MappingNode):
        for _, one in node.value:
            yield from _scalars(one)
