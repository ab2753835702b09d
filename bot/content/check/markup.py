"""Signs come in pairs: ``{`` and ``}`` around a fact, ``**`` around bold, and links are whole.

What is left open would be shown as it is written: ``{tel-samu`` in the place of a number.
Mend: close it. A link is ``[words](https://…)``; nothing else of HTML or Markdown is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.facts import PLACEHOLDER
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "markup"
_LINK = re.compile(r"\[[^\]\n]+\]\(https?://[^)\s]+\)")
_HTML = re.compile(r"</?[a-z]+>")


def check(draft: Draft) -> Iterator[Problem]:
    """Signs left open, and signs that no channel knows."""
    for text, place in draft.texts():
        for fault in faults_in(text):
            yield place.problem(ID, fault)


def faults_in(text: str) -> Iterator[Sentence]:
    """What is wrong with the signs of a text."""
    rest = _LINK.sub("", PLACEHOLDER.sub("", text))
    for sign in "{}":
        if sign in rest:
            yield Sentence("a lone '{sign}': a fact is written {{its-name}}", sign=sign)
    if any(line.count("**") % 2 for line in rest.split("\n")):
        yield Sentence("'**' is opened and not closed on its line")
    if "](" in rest:
        yield Sentence("a link is [words](https://…)")
    if html := _HTML.search(rest):
        yield Sentence("'{html}' would be shown as it stands; bold is **words**", html=html.group())
