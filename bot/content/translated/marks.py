"""A translation has the marks of its source: bold, list items, whole links, closed braces.

Mend: put back the ``**``, the ``- `` or ``1. `` at the beginning of a line, or the link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.check.markup import faults_in
from bot.content.draft import Draft
from bot.content.translated.pair import Pair

ID = "translated-marks"
_ITEM = re.compile(r"^(?:- |\d{1,2}\. )", re.MULTILINE)
_LINK = re.compile(r"\]\((https?://[^)\s]+)\)")


def faults(pair: Pair, draft: Draft) -> Iterator[str]:
    """Marks left open, lost or added."""
    source, text = pair.message.text, pair.text
    yield from faults_in(text)
    for name, wanted, given in (
        ("bold mark(s) '**'", source.count("**"), text.count("**")),
        ("list item(s)", len(_ITEM.findall(source)), len(_ITEM.findall(text))),
    ):
        if wanted != given:
            yield f"needs {wanted} {name}, not {given}"
    if sorted(_LINK.findall(source)) != sorted(_LINK.findall(text)):
        yield "needs the links of the source"
