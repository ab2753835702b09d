"""Content whose offending lines end in ``#! rule: part of the message``, and a rule held to it.

A mark stands on the line to which the problem must point; a line may have several. What a rule
finds and what is marked must be the same: nothing missing, nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bot.content.draft import Draft
from bot.content.read import read_draft
from bot.source.problem import Problem
from tests.making import TODAY, TOPIC, write_pack

Check = Callable[[Draft], Iterator[Problem]]

_MARK = re.compile(r"#! ([a-z-]+): (.*?)\s*(?=#!|$)")


class Marked(NamedTuple):
    """A problem that is expected: where, which rule, and what its message holds."""

    path: str
    line: int
    rule: str
    part: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: …{self.part}… [{self.rule}]"

    def is_met_by(self, problem: Problem) -> bool:
        place = (problem.path, problem.line, problem.rule)
        return place == self[:3] and self.part in problem.message


def assert_marked(folder: Path, check: Check, topic: str = TOPIC, **files: str) -> None:
    """Write a pack (see :func:`tests.making.write_pack`) and hold a rule to its marks."""
    draft = read_draft(write_pack(folder, topic, **files), TODAY)
    found = [*draft.problems, *check(draft)]
    differs = []
    for mark in _marks(folder):
        met = next((problem for problem in found if mark.is_met_by(problem)), None)
        if met is None:
            differs.append(f"missing: {mark}")
        else:
            found.remove(met)
    differs += [f"too much: {problem}" for problem in found]
    assert not differs, "\n".join(differs)


def _marks(folder: Path) -> Iterator[Marked]:
    for file in sorted(folder.rglob("*.yaml")):
        path = f"{folder.name}/{file.relative_to(folder).as_posix()}"
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            for rule, part in _MARK.findall(line):
                yield Marked(path, number, rule, part)
