"""What the YAML parser says, where an editor would look for the slip.

The parser tells where it gave up, which for a quote or a brace left open is far below. Its words
are kept in English; as sentences they can be said in French (:mod:`bot.source.french`).
"""

from __future__ import annotations

import yaml

from bot.source.problem import Problem
from bot.source.sentence import Sentence
from bot.source.slips import slip

_OPENED = ("while scanning a quoted scalar", "while scanning a simple key", "while parsing a flow")
"""Contexts that begin where something was opened and not closed."""
_KNOWN = {
    str(words): words
    for words in (
        Sentence("mapping values are not allowed in this context"),
        Sentence("block sequence entries are not allowed in this context"),
        Sentence("mapping keys are not allowed in this context"),
        Sentence("found unexpected end of stream"),
        Sentence("did not find expected ',' or '}}'"),
        Sentence("did not find expected ',' or ']'"),
        Sentence("did not find expected key"),
        Sentence("did not find expected '-' indicator"),
        Sentence("could not find expected ':'"),
        Sentence("found character that cannot start any token"),
        Sentence("did not find expected alphabetic or numeric character"),
        Sentence("did not find expected comment or line break"),
        Sentence("found undefined alias"),
        Sentence("found unknown escape character"),
        Sentence("did not find expected node content"),
        Sentence("but found another document"),
        Sentence("second occurrence"),
    )
}


def syntax_problem(fault: yaml.MarkedYAMLError, path: str, text: str) -> Problem:
    """A file that is no YAML, at the place where the slip began; ``text`` is all of it."""
    mark = _place(fault)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    seen = slip(text.split("\n"), line - 1)
    message = Sentence("YAML cannot be read here: {what}", what=seen) if seen else _said(fault)
    return Problem(path, line, column, "syntax", message)


def _said(fault: yaml.MarkedYAMLError) -> Sentence:
    context, said = fault.context or "", fault.problem or ""
    what: str = _KNOWN.get(said, said)
    if context:
        what = Sentence("{context}, {what}", context=context, what=what)
    return Sentence(
        "YAML cannot be read here: {what}; "
        "put the text between quotes or after '|' if it contains ': ' or starts with a sign",
        what=what,
    )


def _place(fault: yaml.MarkedYAMLError) -> yaml.Mark | None:
    opened, noticed = fault.context_mark, fault.problem_mark
    if opened is None or noticed is None:
        return noticed or opened
    left_open = (fault.context or "").startswith(_OPENED) and opened.line != noticed.line
    return opened if left_open else noticed
