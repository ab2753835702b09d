"""What a mend is: putting right what cannot change the meaning of a file, told line by line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from bot.editing.files import FileKind
from bot.source.fit import fit
from bot.source.marked import Source, parse

BOM = "\ufeff"
_OTHER_ENDS = re.compile("[\r\x85\u2028\u2029]")
"""What ends a line for YAML 1.1, besides the line feed."""


class Fix(NamedTuple):
    """One thing that was mended, and the line it stands on (counted from 1)."""

    line: int
    what: str


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a file: its kind, the line that names its schema, its untranslated texts."""

    kind: FileKind
    schema_line: str
    untranslated: frozenset[str] = frozenset()


Mend = Callable[[str, About], tuple[str, list[Fix]]]
"""From the text of a file to the mended text and what was mended; the same text if nothing was."""


def is_safe(before: str, after: str, about: About) -> bool:
    """Whether a mend keeps what a file says, or makes a refused file less so.

    Where the file could be read, its values stay as they are: equal, or equal as the model takes
    them (it strips some texts), or with fewer misfits. Where it could not, some kind of fault is
    gone and none has come.
    """
    old, new = _body(before), _body(after)
    if old == new:
        return True
    was, old_faults = parse(old, "")
    now, new_faults = parse(new, "")
    if old_faults or new_faults:
        return {one.rule for one in new_faults} < {one.rule for one in old_faults}
    if _plain(was.value) == _plain(now.value):
        return True
    old_model, misfits = fit(about.kind.model, was, was.value)
    new_model, left = fit(about.kind.model, now, now.value)
    return len(left) < len(misfits) if misfits else old_model == new_model


def readable(text: str) -> Source | None:
    """What a text holds, if it has no fault and its lines are those that marks count."""
    source, problems = parse(text, "")
    return None if problems or _OTHER_ENDS.search(text) else source


def _body(text: str) -> str:
    """All but the line that names the schema, which is a comment."""
    text = text.removeprefix(BOM)
    return re.sub(r"\A# yaml-language-server:[^\n]*(\n|\Z)", "", text)


def _plain(value: object) -> object:
    """A value with its apostrophes all of one form: they say the same."""
    match value:
        case str():
            return value.replace("’", "'")
        case list():
            return [_plain(one) for one in value]
        case dict():
            return {key: _plain(one) for key, one in value.items()}
        case _:
            return value
