"""No page says what ``wording.yaml`` forbids, and each page says what it demands there.

A promise that no source makes can send somebody into danger, and a step left out can cost a right.
Mend: say it as the message explains; if the words are right here, add them to ``unless``.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.wording import forbidden, said
from bot.source.problem import Problem

ID = "must-not-say"
MISSING = "must-say"


def check(draft: Draft) -> Iterator[Problem]:
    """Forbidden words in any text, and demanded ones missing in a page; in the source language."""
    assert draft.pack is not None
    language = draft.pack.source
    for text, place in draft.texts():
        for never in draft.wording.never:
            if phrase := forbidden(text, language, never):
                yield place.problem(ID, f"never '{phrase}': {never.why}")
    for always in draft.wording.always:
        words = always.words.get(language, ())
        for node in draft.nodes.values():
            if words and always.holds_for(node.id) and not said(node.text, words):
                message = f"'{node.id}' has to say one of: {', '.join(words)} ({always.why})"
                yield draft.where("node", node.id).problem(MISSING, message, "text")
