"""A figure stands in ``facts.yaml`` with its source and date, never in a text.

Allowed in a text: the number that begins a line of a numbered list, and the names with a figure in
them that ``pack.yaml`` lists under ``figures``.
Mend: write ``{name-of-the-fact}`` and give the fact in ``facts.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import PLACEHOLDER
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "figure-in-text"
_LIST_NUMBER = re.compile(r"^\s*\d{1,2}\. ", re.MULTILINE)
_LINK = re.compile(r"\]\([^)]*\)")
_FIGURE = re.compile(r"\S*\d\S*")


def check(draft: Draft) -> Iterator[Problem]:
    """Figures written out in texts and labels."""
    assert draft.pack is not None
    for text, place in draft.texts():
        for figure in figures_in(text, draft.pack.figures):
            message = Sentence(
                "the figure '{figure}' is written out; make it a fact and write {{its-name}}",
                figure=figure,
            )
            yield place.problem(ID, message)


def figures_in(text: str, names: tuple[str, ...]) -> list[str]:
    """The words with a digit that are neither facts, list numbers, links nor listed names."""
    rest = _LIST_NUMBER.sub("", _LINK.sub("]", PLACEHOLDER.sub("", text)))
    for name in names:
        rest = rest.replace(name, "")
    return _FIGURE.findall(rest)
