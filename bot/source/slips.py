"""Slips of the hand that the YAML parser notices, but for which it has no word.

``label: 'Garder l'eau'`` is to the parser a brace left open; to an editor it is an apostrophe.
"""

from __future__ import annotations

import re

from bot.source.sentence import Sentence

_FIELD = r"^[^'\"#]*?[\w-]+ *: +"
"""The first text of a line that stands between quotes, up to its quote."""
_SLIPS = (
    (
        re.compile(_FIELD + r"'(?:[^']|'')*\w'\w"),
        Sentence(
            "an apostrophe (') ends a text that stands between '…': "
            'write ’, or put the text between "…"'
        ),
    ),
    (
        re.compile(_FIELD + r'"(?:[^"\\]|\\.)*"[^\s,}\]#]'),
        Sentence('a quote (") ends a text that stands between "…": write « … » inside it'),
    ),
    (re.compile(r"^ *-[{\w\[]"), Sentence("after '-' comes a space")),
    (re.compile(r"^ *(?:- )?[A-Za-z][\w-]*:[^\s/]"), Sentence("after ':' comes a space")),
    (
        re.compile(r"\{[^'\"{}]*: [^'\",{}]*: [^{}]*\}"),
        Sentence("a comma is missing, or a text contains ':' and has to go between quotes"),
    ),
    (
        re.compile(r"^ *\{[\w-]+: .*\} *$"),
        Sentence("'- ' is missing at the start of this line, or the line is too far to the right"),
    ),
)


def slip(lines: list[str], at: int) -> Sentence | None:
    """What a hand did wrong in the line where the parser gave up, or in the one before.

    ``at`` counts from 0. None: nothing that can be told for sure.
    """
    for line in reversed(lines[max(at - 1, 0) : at + 1]):
        for pattern, said in _SLIPS:
            if pattern.search(line):
                return said
    return None
