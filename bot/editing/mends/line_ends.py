"""Line ends as Windows writes them: here every line ends as on the servers."""

from __future__ import annotations

from bot.editing.mends.mend import About, Fix
from bot.source.sentence import Sentence


def mend(text: str, about: About) -> tuple[str, list[Fix]]:
    """Write them as a line feed alone."""
    ends = text.count("\r\n")
    if not ends:
        return text, []
    first = text[: text.index("\r\n")].count("\n") + 1
    return text.replace("\r\n", "\n"), [
        Fix(first, Sentence("{number} line ends of Windows are changed", number=ends))
    ]
