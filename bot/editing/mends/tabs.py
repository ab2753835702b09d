"""Tabs at the start of a line, which YAML refuses: two spaces each."""

from __future__ import annotations

from bot.editing.mends.mend import About, Fix
from bot.source.sentence import Sentence


def mend(text: str, about: About) -> tuple[str, list[Fix]]:
    """Write spaces; it is kept only if the file can then be read."""
    lines, fixes = text.split("\n"), []
    for number, line in enumerate(lines):
        rest = line.lstrip(" \t")
        indent = line[: len(line) - len(rest)]
        if "\t" in indent:
            lines[number] = indent.replace("\t", "  ") + rest
            fixes.append(Fix(number + 1, Sentence("a tab is two spaces now")))
    return "\n".join(lines), fixes
