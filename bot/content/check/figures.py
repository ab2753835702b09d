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

ID = "figure-in-text"
_LIST_NUMBER = re.compile(r"^\s*\d{1,2}\. ", re.MULTILINE)
_LINK = re.compile(r"\]\([^)]*\)")
_FIGURE = re.compile(r"\S*\d\S*")


def check(draft: Draft) -> Iterator[Problem]:
    """Figures written out in texts and labels."""
    assert draft.pack is not None
    names = draft.pack.figures
    for node in draft.nodes.values():
        place = draft.where("node", node.id)
        for figure in figures_in(node.text, names):
            yield place.problem(ID, _message(figure), "text")
        for number, option in enumerate(node.options):
            for figure in figures_in(option.label, names):
                yield place.problem(ID, _message(figure), "options", number, "label")
    for decision in draft.decisions.values():
        place = draft.where("decision", decision.table.id)
        for name, question in decision.questions.items():
            for text in (question.text, *question.labels):
                for figure in figures_in(text, names):
                    yield place.problem(ID, _message(figure), "questions", name)
        for name, addon in decision.addons.items():
            for figure in figures_in(addon.text, names):
                yield place.problem(ID, _message(figure), "addons", name)


def figures_in(text: str, names: tuple[str, ...]) -> list[str]:
    """The words with a digit that are neither facts, list numbers, links nor listed names."""
    rest = _LIST_NUMBER.sub("", _LINK.sub("]", PLACEHOLDER.sub("", text)))
    for name in names:
        rest = rest.replace(name, "")
    return _FIGURE.findall(rest)


def _message(figure: str) -> str:
    return f"the figure '{figure}' is written in the text; make it a fact and write {{its-name}}"
