"""A source on one line, for formats that have no place for its parts."""

from __future__ import annotations

from bot.directory.formats.format import Values

_PARTS = ("title", "for", "date", "licence")
_BETWEEN = " | "


def line_of(source: object) -> str:
    """``title | for | date | licence``; a bar in a part would part it, and becomes ``/``."""
    if not isinstance(source, dict):
        return str(source)
    return _BETWEEN.join(str(source.get(part, "")).replace(_BETWEEN, " / ") for part in _PARTS)


def source_in(line: str) -> Values:
    """The source that such a line says; what it does not say is left out."""
    parts = zip(_PARTS, line.split(_BETWEEN), strict=False)
    return {part: told.strip() for part, told in parts if told.strip()}
