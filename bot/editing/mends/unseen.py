"""Characters that cannot be seen, which YAML refuses, and the mark some programs put first."""

from __future__ import annotations

from bot.editing.mends.mend import BOM, About, Fix
from bot.source.marked import UNSEEN
from bot.source.sentence import Sentence

_MARK = Sentence("the mark U+FEFF at the start is deleted")
_UNSEEN = Sentence("a character that cannot be seen is deleted")


def mend(text: str, about: About) -> tuple[str, list[Fix]]:
    """Delete them."""
    lines = text.removeprefix(BOM).split("\n")
    fixes = [Fix(1, _MARK)] if text.startswith(BOM) else []
    for number, line in enumerate(lines):
        if UNSEEN.search(line):
            fixes.append(Fix(number + 1, _UNSEEN))
            lines[number] = UNSEEN.sub("", line)
    return "\n".join(lines), fixes
