"""The guides, and what stands in them: blocks of code, commands, words of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT

FRENCH = tuple(sorted([*ROOT.glob("docs/editors/*.md"), *ROOT.glob("docs/outreach/*.md")]))
"""Those for editors and outreach workers."""
ALL = (
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted(
        file for file in ROOT.glob("docs/**/*.md") if file.parent.name not in ("decisions", "peers")
    ),
)
"""All that tell somebody what to type; decisions are history."""
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+(?:\n[^`\n]+)?)`")
_COMMENT = re.compile(r"\s+#\s.*$")
_SETTINGS = re.compile(r"^(?:REPERE_\S+ )*")
_COMMAND = re.compile(_SETTINGS.pattern + r"(?:\.venv/bin/)?(repere|make)(?: |$)")


class Block(NamedTuple):
    """A block of code: its language (may be empty) and its text, in which guide."""

    guide: Path
    language: str
    text: str


def name(guide: Path) -> str:
    """How a test calls a guide."""
    return guide.relative_to(ROOT).as_posix()


def blocks(guide: Path) -> Iterator[Block]:
    """The blocks of code of a guide."""
    for language, text in _BLOCK.findall(guide.read_text("utf-8")):
        yield Block(guide, language, text)


def lines_to_type(guide: Path) -> Iterator[str]:
    """Each ``repere …`` and ``make …`` that stands whole in a block, without its comment."""
    for block in blocks(guide):
        for line in block.text.splitlines():
            if _COMMAND.match(line):
                yield _without_settings(_COMMENT.sub("", line))


def named_in_prose(guide: Path) -> Iterator[str]:
    """Each ``repere …`` and ``make …`` that a sentence names; options may be left out there."""
    for code in _CODE.findall(prose(guide)):
        if _COMMAND.match(code):
            yield _without_settings(" ".join(code.split()))


def prose(guide: Path) -> str:
    """A guide without its blocks of code."""
    return _BLOCK.sub("", guide.read_text("utf-8"))


def rows(guide: Path, heading: str) -> Iterator[list[str]]:
    """The rows of the first table below a heading, without its head: each the text of its cells."""
    after = guide.read_text("utf-8").split(f"{heading}\n", 1)[1].splitlines()
    table = [line for line in after[: _end_of_table(after)] if line.startswith("|")]
    for line in table[2:]:
        yield [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def _without_settings(line: str) -> str:
    return _SETTINGS.sub("", line)


def _end_of_table(lines: list[str]) -> int:
    start = next(number for number, line in enumerate(lines) if line.startswith("|"))
    rest = enumerate(lines[start:], start)
    return next((number for number, line in rest if not line.startswith("|")), len(lines))
