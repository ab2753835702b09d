"""What became of each row of a file, in plain French, for whoever keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.directory.formats.format import Row, Said

_WHAT = {"repaired": "réparé", "refused": "refusé", "ask": "à confirmer"}


def report(rows: Iterable[Row]) -> Iterator[str]:
    """A line a row, then a line for everything that was said of it; the sums at the end."""
    drafts = refused = asked = 0
    for row in rows:
        drafts += bool(row.draft)
        refused += row.draft is None
        asked += sum(one.what == "ask" for one in row.said)
        yield _row(row)
        yield from (f"  {_said(one)}" for one in row.said)
    confirm = f", {_many(asked, 'point')} à confirmer" if asked else ""
    lines = f"{_many(refused, 'ligne')} {'refusées' if refused > 1 else 'refusée'}"
    yield f"{_many(drafts, 'brouillon')}, {lines}{confirm}"


def _row(row: Row) -> str:
    where = f"{f'feuille « {row.sheet} », ' if row.sheet else ''}ligne {row.number}"
    if row.draft:
        return f"{where} : {row.id} : {_state(row)}"
    return f"{where} : refusée" if row.draft is None else where


def _state(row: Row) -> str:
    if row.refused:
        return "prise en partie"
    done = {one.what for one in row.said}
    if "ask" in done:
        return "prise, à confirmer"
    return "réparée" if done else "prise"


def _said(one: Said) -> str:
    field = " ".join(one.field.split())
    return f"{_WHAT[one.what]}{f', « {field} »' if field else ''} : {' '.join(one.why.split())}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' if count > 1 else ''}"
