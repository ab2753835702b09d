"""A translation has the marks of its source: bold, list items, whole links, closed braces.

Mend: put back the ``**``, the ``- `` or ``1. `` at the beginning of a line, or the link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.check.markup import faults_in
from bot.content.draft import Draft
from bot.content.translated.pair import Pair
from bot.source.sentence import Sentence

ID = "translated-marks"
_ITEM = re.compile(r"^(?:- |\d{1,2}\. )", re.MULTILINE)
_LINK = re.compile(r"\]\((https?://[^)\s]+)\)")


def faults(pair: Pair, draft: Draft) -> Iterator[Sentence]:
    """Marks left open, lost or added."""
    source, text = pair.message.text, pair.text
    yield from faults_in(text)
    for name, wanted, given in (
        (Sentence("bold mark(s) '**'"), source.count("**"), text.count("**")),
        (Sentence("list item(s)"), len(_ITEM.findall(source)), len(_ITEM.findall(text))),
    ):
        if wanted != given:
            yield Sentence(
                "needs {wanted} {what}, not {given}", wanted=wanted, what=name, given=given
            )
    if sorted(_LINK.findall(source)) != sorted(_LINK.findall(text)):
        yield Sentence("needs the links of the source")
