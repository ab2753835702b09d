"""A slip of one letter in the name of a field, or in a word of a short list.

Only where exactly one name is a letter away, and only names the engine itself gives: those of
pages, figures, sources and offers lie too near each other (a test for one disease is a letter away
from the test for another), and a wrong guess would send somebody to the wrong door.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pydantic import ValidationError
from rapidfuzz.distance import OSA

from bot.editing.mends.mend import About, Fix, readable
from bot.source.fit import fields_at, path_of
from bot.source.marked import Source, Trail
from bot.source.sentence import Sentence

_SHORTEST = 4
"""Letters: of shorter words too many are one letter apart."""


class _Slip(NamedTuple):
    """A word that was meant otherwise, and where it stands."""

    line: int
    column: int
    word: str
    meant: str


def mend(text: str, about: About) -> tuple[str, list[Fix]]:
    """Write what can only have been meant."""
    source = readable(text)
    if source is None:
        return text, []
    lines, fixes = text.split("\n"), []
    for slip in sorted(set(_slips(source, about)), reverse=True):
        line, at = lines[slip.line - 1], slip.column - 1
        at += line[at : at + 1] in ("'", '"')
        if line[at : at + len(slip.word)] == slip.word:
            lines[slip.line - 1] = line[:at] + slip.meant + line[at + len(slip.word) :]
            what = Sentence("'{word}' is '{meant}' now", word=slip.word, meant=slip.meant)
            fixes.append(Fix(slip.line, what))
    return "\n".join(lines), sorted(fixes)


def _slips(source: Source, about: About) -> Iterator[_Slip]:
    try:
        about.kind.model.model_validate(source.value)
    except ValidationError as fault:
        for error in fault.errors():
            path = path_of(error["loc"])
            context = error.get("ctx", {})
            if error["type"] == "extra_forbidden":
                there = _there(source.value, path[:-1])
                allowed = set(fields_at(about.kind.model, path[:-1])) - there
                yield from _slip(source, path, str(path[-1]), allowed, at_key=True)
            elif error["type"] == "literal_error":
                allowed = set(re.findall("'([^']*)'", str(context.get("expected", ""))))
                yield from _slip(source, path, str(error["input"]), allowed)


def _slip(
    source: Source, path: Trail, word: str, allowed: Iterable[str], *, at_key: bool = False
) -> Iterator[_Slip]:
    near = [name for name in allowed if OSA.distance(word, name, score_cutoff=1) <= 1]
    if len(near) == 1 and min(len(word), len(near[0])) >= _SHORTEST:
        mark = source.key_mark(*path) if at_key else source.mark(*path)
        yield _Slip(mark.line, mark.column, word, near[0])


def _there(value: object, path: Trail) -> set[str]:
    """The names that are already written beside the one at fault."""
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
    return set(value) if isinstance(value, dict) else set()
