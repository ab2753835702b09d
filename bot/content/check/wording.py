"""No page or record says what ``wording.yaml`` forbids; each page says what it demands there.

A promise that no source makes can send somebody into danger, and a step left out can cost a right.
Mend: say it as the message explains; if the words are right here, add them to ``unless``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.content.draft import Draft
from bot.content.wording import forbidden, said
from bot.directory.texts import service_texts
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "must-not-say"
MISSING = "must-say"


def check(draft: Draft) -> Iterator[Problem]:
    """Forbidden words in any text, and demanded ones missing in a page; in the source language."""
    assert draft.pack is not None
    language = draft.pack.source
    for text, place in draft.texts():
        for never in draft.wording.never:
            if phrase := forbidden(text, language, never):
                message = Sentence("never '{phrase}': {why}", phrase=phrase, why=never.why)
                yield place.problem(ID, message)
    for one in service_texts(draft.folder):
        for never in draft.wording.never:
            if phrase := forbidden(one.text, language, never):
                message = Sentence(
                    "'{service}': never '{phrase}': {why}",
                    service=one.service,
                    phrase=phrase,
                    why=never.why,
                )
                yield Problem(one.path, one.line, 1, ID, message)
    for always in draft.wording.always:
        words = always.words.get(language, ())
        for node in draft.nodes.values():
            if words and always.holds_for(node.id) and not said(node.text, words):
                message = has_to_say(node.id, words, always.why)
                yield draft.where("node", node.id).problem(MISSING, message, "text")


def has_to_say(page: str, words: Iterable[str], why: str) -> Sentence:
    """That a page lacks what it has to say, in whatever language."""
    said_as = ", ".join(words)
    return Sentence(
        "'{page}' has to say one of: {words} ({why})", page=page, words=said_as, why=why
    )
