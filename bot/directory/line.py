"""The telephone line to give where nothing is open."""

from __future__ import annotations

from collections.abc import Mapping

from bot.directory.asked import Asked
from bot.directory.rows import Rows
from bot.directory.search import Query, Result


def line_for(query: Query, codes: Mapping[str, int], rows: Rows) -> Result | None:
    """A telephone line for what is needed, else one for everything; never a closed one.

    Open now comes first; one whose hours nobody checked is better than none.
    """
    lines = Query(tuple(query.lines.phone), query.at, language=query.language)
    numbers = rows.offering(Asked(lines, codes).codes)
    usable = [
        one
        for one in rows.results(numbers, lines)
        if {*query.need, *query.lines.listens} & set(one.service.offers)
        and one.service.phones
        and one.opening.state != "closed"
    ]
    return min(usable, key=lambda one: _use(one, query), default=None)


def _use(line: Result, query: Query) -> tuple[bool, bool, str]:
    general = not set(query.need) & set(line.service.offers)
    return (line.opening.state == "unknown", general, line.service.id)
