"""Texts and labels are short enough for a small screen and for every channel, facts written in.

Counted in the source language; translations have a rule of their own.
Mend: say less, or split the page in two.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import fill
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "text-too-long"


def check(draft: Draft) -> Iterator[Problem]:
    """Problems of length, in characters."""
    assert draft.pack is not None
    limits = draft.pack.limits
    for text, place in draft.texts():
        length = len(fill(text, draft.facts, draft.pack.source))
        match place.trail:
            case (*_, "label"):
                what, most = Sentence("the label '{label}' has", label=text), limits.label
            case (*_, "alt"):
                what, most = Sentence("an alt of"), limits.alt
            case ("addons", *_):
                what, most = Sentence("an add-on of"), limits.addon
            case _:
                what, most = Sentence("a text of"), limits.text
        if length > most:
            message = Sentence(
                "{what} {length} characters; at most {most}", what=what, length=length, most=most
            )
            yield place.problem(ID, message)
