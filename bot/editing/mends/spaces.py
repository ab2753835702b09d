"""Spaces at the end of lines.

In a page's text they are part of it, and ten translations would be outdated for a space: there they
stay.
"""

from __future__ import annotations

from bot.editing.mends.mend import About, Fix, is_safe
from bot.source.sentence import Sentence

_REMOVED = Sentence("spaces at the end of the line are removed")


def mend(text: str, about: About) -> tuple[str, list[Fix]]:
    """Remove them wherever nothing else changes."""
    lines, fixes = text.split("\n"), []
    bare = [line.rstrip(" \t") for line in lines]
    all_at_once = is_safe(text, "\n".join(bare), about)
    for number, line in enumerate(bare):
        if line == lines[number]:
            continue
        tried = [*lines[:number], line, *lines[number + 1 :]]
        if all_at_once or is_safe("\n".join(lines), "\n".join(tried), about):
            lines = tried
            fixes.append(Fix(number + 1, _REMOVED))
    return "\n".join(lines), fixes
