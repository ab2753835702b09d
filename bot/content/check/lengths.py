"""Texts and labels are short enough for a small screen and for every channel, facts written in.

Counted in the source language; translations have a rule of their own.
Mend: say less, or split the page in two.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import fill
from bot.source.problem import Problem

ID = "text-too-long"


def check(draft: Draft) -> Iterator[Problem]:
    """Problems of length, in characters."""
    assert draft.pack is not None
    limits = draft.pack.limits
    for text, place in draft.texts():
        length = len(fill(text, draft.facts, draft.pack.source))
        match place.trail:
            case (*_, "label"):
                what, most = f"the label '{text}' has", limits.label
            case ("addons", *_):
                what, most = "an add-on of", limits.addon
            case _:
                what, most = "a text of", limits.text
        if length > most:
            yield place.problem(ID, f"{what} {length} characters; at most {most}")
