"""What a screen is given: the bench, and somebody who answers as the guide would."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from bot.config import Settings
from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.conversation import Conversation, Lookup
from bot.engine.event import Event
from bot.engine.reply import Turn
from bot.workbench.bench import Bench


class Asked(NamedTuple):
    """What the address says after the question mark, and when it was asked (Europe/Paris)."""

    query: Mapping[str, str]
    at: datetime

    def get(self, name: str) -> str:
        """A part of the query; empty where it is missing."""
        return self.query.get(name, "")


@dataclass(frozen=True, slots=True)
class Desk:
    """The bench, the directory of places, and the settings, whose addresses stand on cards.

    With ``older`` the last content without a fault is shown, for a page that cannot be shown else.
    """

    bench: Bench
    directory: Lookup | None = None
    settings: Settings = field(default_factory=Settings)
    older: bool = False

    @property
    def content(self) -> Content:
        """The content to show. Raises NothingToShow."""
        good = self.bench.good if self.older else None
        return good or self.bench.shown

    def of_before(self) -> Desk | None:
        """The same with the last content without a fault, if there is another one."""
        good = self.bench.good
        if self.older or good is None or good is self.bench.content:
            return None
        return replace(self, older=True)

    async def answer(self, event: Event) -> Turn:
        """The turn that follows from an event. Nothing of it is remembered."""
        shelf = Shelf(self.content, self.bench.folder, self.bench.locales)
        return await Conversation(shelf, self.directory).answer(None, event)
