"""What lies on the workbench: the content as an editor has it now, and what is wrong with it.

A sentence that is saved is on the screen before anything is checked: only the changed file is
parsed, and the new content is shown as soon as every file can be read. Until then the last content
that could be read stays. The rules follow at once, and the whole check of every page in every
language after them, in another process (:mod:`bot.workbench.checking`).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from bot.clock import Clock
from bot.content.check.rules import RULES
from bot.content.content import Content
from bot.content.draft import Draft
from bot.content.load import AGED, content_of
from bot.content.read import read_draft
from bot.directory.read import read_services
from bot.directory.service import Service
from bot.languages.catalogue import Catalogue, catalogue_file
from bot.source.problem import Problem
from bot.source.reread import Reread

Stamp = tuple[int, int]


class NothingToShow(Exception):
    """The folder never held content that could be read; ``problems`` say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("there is no content yet that can be shown")


@dataclass(slots=True)
class Bench:
    """One folder of content and its translations, followed while somebody writes.

    ``content`` is the newest that could be read, ``good`` the newest in which the rules found
    nothing. ``first`` are the problems of reading and of the rules, ``late`` those that only the
    whole check finds; ``checked_at`` is None while one is under way, and ``stopped`` says that it
    came to no end. ``version`` goes up whenever there is something new to see.
    """

    folder: Path
    locales: Path
    clock: Clock
    draft: Draft = field(init=False)
    content: Content | None = None
    good: Content | None = None
    first: tuple[Problem, ...] = ()
    late: tuple[Problem, ...] = ()
    checked_at: datetime | None = None
    stopped: bool = False
    version: int = 0
    _services: tuple[frozenset[tuple[str, Stamp]], tuple[Service, ...]] | None = None
    _reader: Reread = field(default_factory=Reread)
    _late: frozenset[tuple[str, Stamp]] = frozenset()
    _stamps: dict[str, Stamp] = field(default_factory=dict)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything known to be wrong, sorted by place."""
        return tuple(sorted({*self.first, *self.late}))

    @property
    def shown(self) -> Content:
        """The content that screens show. Raises NothingToShow."""
        if self.content is None:
            raise NothingToShow(self.problems)
        return self.content

    @property
    def is_behind(self) -> bool:
        """Whether what is shown is older than what is saved, since that cannot be read."""
        return any(problem.level == "error" for problem in self.draft.problems)

    @property
    def is_broken(self) -> bool:
        """Whether something is wrong that would keep what is saved from people.

        A figure past its date does not: its page says so.
        """
        return _keeps_back(self.problems)

    def services(self) -> tuple[Service, ...]:
        """The services that can be read, as they are written now."""
        files = [*(self.folder / "services").glob("*.yaml"), self.folder / "offers.yaml"]
        now = frozenset((str(file), _stamp(file)) for file in files)
        if self._services is None or self._services[0] != now:
            self._services = now, read_services(self.folder, self.clock().date())[0]
        return self._services[1]

    def renew(self) -> None:
        """Take up what is saved now; quick, as a person is waiting."""
        self.draft = read_draft(self.folder, self.clock().date(), words=False, reader=self._reader)
        self.first = tuple(sorted(set(self.draft.problems)))
        self.checked_at, self.stopped = None, False
        if self.draft.pack is not None and not self.is_behind:
            self.content = self._content(self.draft)
        self.tell()

    async def apply_rules(self) -> None:
        """What the rules find, one after the other, so that a page is not kept waiting by them."""
        draft = self.draft
        found = set(draft.problems)
        async for problem in _found(draft):
            found.add(problem)
        if draft is not self.draft:
            return  # saved again meanwhile: that will be looked at in its turn
        self.first = tuple(sorted(found))
        if not _keeps_back(self.first):
            self.good = self.content
        self.tell()

    def take(self, problems: tuple[Problem, ...], at: datetime) -> None:
        """What the whole check found, begun on what is saved now."""
        self.late = tuple(sorted({*problems} - {*self.first}))
        self.checked_at = at
        self.tell()

    def give_up(self) -> None:
        """The whole check could not be made: there may be more than is shown."""
        self.stopped = True
        self.tell()

    def tell(self) -> None:
        """Let everybody who waits in :meth:`news` look again."""
        self.version += 1
        news, self._news = self._news, asyncio.Event()
        news.set()

    async def news(self) -> AsyncIterator[int]:
        """The version now, and each that follows."""
        seen = -1
        while True:
            if seen == self.version:
                await self._news.wait()
            seen = self.version
            yield seen

    def _content(self, draft: Draft) -> Content | None:
        try:
            content = content_of(draft, self.locales, dict(self._current_catalogues()))
            _ = content.by_key, content.outcome_pages
        except KeyError:  # a page that others count on is missing; the rules say which
            return self.content
        content = replace(content, word_lists=None)  # they are read when somebody types
        self._hand_on(content)
        return content

    def _hand_on(self, content: Content) -> None:
        """Give new content what was read late for the one of before, if its files are the same."""
        files = [*(self.folder / "words").glob("*.yaml"), self.folder / "places.csv"]
        before, self._late = self._late, frozenset((str(file), _stamp(file)) for file in files)
        if self.content is not None and before == self._late:
            for name in ("vocabulary", "places"):
                if name in vars(self.content):  # where ``cached_property`` keeps it
                    vars(content)[name] = vars(self.content)[name]

    def _current_catalogues(self) -> Iterator[tuple[str, Catalogue]]:
        """The catalogues read so far whose files are as they were when this was last asked."""
        before, known = self._stamps, self.content.catalogues if self.content is not None else {}
        languages = self.draft.pack.languages if self.draft.pack is not None else ()
        self._stamps = {one: _stamp(catalogue_file(self.locales, one)) for one in languages}
        for language, catalogue in known.items():
            if before.get(language) == self._stamps.get(language):
                yield language, catalogue


async def _found(draft: Draft) -> AsyncIterator[Problem]:
    """As :func:`bot.content.load.found`, giving way between two rules."""
    if draft.pack is None:
        return
    broken = any(problem.level == "error" for problem in draft.problems)
    for rule in RULES:
        if not (broken and rule.whole):
            for problem in rule.check(draft):
                yield problem
            await asyncio.sleep(0)


def _stamp(file: Path) -> Stamp:
    try:
        stat = file.stat()
    except OSError:
        return 0, 0
    return stat.st_size, stat.st_mtime_ns


def _keeps_back(problems: Iterable[Problem]) -> bool:
    return any(one.level == "error" and one.rule != AGED for one in problems)
