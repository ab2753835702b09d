"""All mends, in the order they are tried, until none is left."""

from __future__ import annotations

from bot.editing.mends import (
    apostrophes,
    last_line,
    line_ends,
    schema_line,
    slips,
    spaces,
    tabs,
    unseen,
)
from bot.editing.mends.mend import About, Fix, Mend, is_safe

MENDS: tuple[Mend, ...] = (
    schema_line.mend,
    unseen.mend,
    line_ends.mend,
    tabs.mend,
    spaces.mend,
    last_line.mend,
    slips.mend,
    apostrophes.mend,
)
_ROUNDS = 5
"""One mend may open the way for another (a file that can be read again); two rounds are usual."""


def mended(text: str, about: About) -> tuple[str, list[Fix]]:
    """The text with all that could safely be mended, and what that was."""
    done: list[Fix] = []
    for _ in range(_ROUNDS):
        before = text
        for mend in MENDS:
            tried, fixes = mend(text, about)
            if fixes and is_safe(text, tried, about):
                text = tried
                done += fixes
        if text == before:
            break
    return text, done
