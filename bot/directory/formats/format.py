"""What a format of exchange is: a name, what its files are called, how it is read and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from bot.directory.schema import ServiceSource
from bot.places.area import ILE_DE_FRANCE, Area

Values = dict[str, object]
"""A record as an editor writes it: every scalar a text, lists and mappings inside."""


class Said(NamedTuple):
    """What was done to a field of a row (or, without a field, to the whole row), and why.

    ``ask`` is what only a person can tell: it was taken, and is to be confirmed. ``field`` is ours,
    or the heading of the column that holds it; ``why`` is in French, for whoever keeps the file.
    """

    what: Literal["repaired", "refused", "ask"]
    field: str
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one row. ``number`` counts from 1, as the program that shows the file does;
    ``sheet`` is the tab of a workbook that has several; ``called`` what the file calls our fields.

    Without a draft the whole row is refused. A field that is refused is left out of the draft: it
    is then unknown, and what stood there is in ``remark``, for an editor to read. An empty draft
    is what is said of the whole file.
    """

    number: int
    id: str = ""
    draft: Values | None = None
    said: tuple[Said, ...] = ()
    sheet: str = ""
    called: Mapping[str, str] = field(default_factory=dict)

    @property
    def refused(self) -> bool:
        """Whether the row, or a field of it, was not taken."""
        return self.draft is None or any(one.what == "refused" for one in self.said)


class Entry(NamedTuple):
    """A service that may leave, with its sources."""

    id: str
    one: ServiceSource


@dataclass(frozen=True, slots=True)
class Terms:
    """What the content says of exchange, and the day in Paris.

    ``words`` maps, for each format, their words for what is offered to our offers
    (``exchange.yaml``); ``proposed`` those that may mean one of ours, which a person confirms;
    ``labels`` maps our own labels, folded, to offers, ``titles`` offers to their labels.
    ``against`` is a file to compare with, for
    formats that write differences. ``seen_on`` is the day on which whoever brings the file says
    that its hours were seen, for rows that do not say it themselves.
    """

    offers: frozenset[str]
    today: date
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    proposed: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    area: Area = ILE_DE_FRANCE
    against: Path | None = None
    seen_on: date | None = None


Read = Callable[[Path, Terms], list[Row]]
Write = Callable[[Sequence[Entry], Path, Terms], list[str]]
"""Writes a file; gives, in words, each service that was left out and why."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format. ``permission`` says in words what one must be allowed to do to read it."""

    name: str
    suffixes: tuple[str, ...]
    read: Read | None = None
    write: Write | None = None
    permission: str = ""


class FileRefused(Exception):
    """A file that cannot be read or written as this format."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(f"« {file} » : {why}")
