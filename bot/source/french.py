"""What ``check`` says, in plain French for those who write the content.

The words are in ``french.po`` beside this file, as gettext has them: a translation for each
sentence of the code, by its template, and with the context ``mend`` what to do about each rule.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from bot.source.problem import Problem
from bot.source.sentence import Sentence

FILE = Path(__file__).with_name("french.po")
_MEND = "mend"


def in_french(text: str) -> str:
    """A sentence in French; any other text, and one that nobody has translated, as it is."""
    template = _words(text.template) if isinstance(text, Sentence) and text.template else ""
    if not isinstance(text, Sentence) or not template:
        return text
    values = {
        name: in_french(value) if isinstance(value, str) else value
        for name, value in text.values.items()
    }
    return template.format(**values)


def problem_in_french(problem: Problem) -> Problem:
    """A problem whose message is in French."""
    return replace(problem, message=in_french(problem.message))


def mend_of(rule: str) -> str:
    """What to do about a problem of this rule; empty where its message says it all."""
    return _words(rule, _MEND)


def _words(key: str, context: str | None = None) -> str:
    found = catalogue().get(key, context)
    return str(found.string) if found is not None else ""


@cache
def catalogue() -> Catalog:
    """The French words, read once."""
    with FILE.open(encoding="utf-8") as file:
        return read_po(file, locale="fr")
