"""Content as read but not yet trusted: what the rules of ``check`` look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bot.content.cards import CardWords
from bot.content.media.file import MediaFile
from bot.content.media.strip import Strip
from bot.content.model import Decision, Fact, Node, Pack, Reference
from bot.content.wording import Wording
from bot.directory.offers import NO_LINES, Lines
from bot.languages.words import WordList
from bot.source.marked import Source, Step, Trail
from bot.source.problem import Problem


@dataclass(slots=True)
class Place:
    """Where a thing was written: its file and the path of its value there."""

    source: Source
    trail: Trail

    def problem(self, rule: str, message: str, *more: Step, at_key: bool = False) -> Problem:
        """A problem at this place, or at a value below it."""
        return self.source.problem(rule, message, *self.trail, *more, at_key=at_key)

    def below(self, *more: Step) -> Place:
        """The place of a value below this one."""
        return Place(self.source, (*self.trail, *more))


@dataclass(slots=True)
class Draft:
    """Everything that could be read, and where each thing stands."""

    folder: Path
    today: date
    pack: Pack | None = None
    pack_place: Place | None = None
    nodes: dict[str, Node] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)
    facts: dict[str, Fact] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)
    interface: dict[str, str] = field(default_factory=dict)
    offers: dict[str, str] = field(default_factory=dict)
    lines: Lines = NO_LINES
    cards: CardWords = field(default_factory=CardWords)
    word_lists: list[WordList] = field(default_factory=list)
    media: dict[str, MediaFile] = field(default_factory=dict)
    strips: dict[str, Strip] = field(default_factory=dict)
    wording: Wording = field(default_factory=Wording)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def where(self, kind: str, name: str) -> Place:
        """Where a thing of a kind ("node", "decision", "fact", …) was written."""
        return self.places.get((kind, name)) or self._anywhere()

    def _anywhere(self) -> Place:
        return self.pack_place or Place(Source("content/pack.yaml"), ())

    def texts(self) -> Iterator[tuple[str, Place]]:
        """Every text and label of the pages and tables, and where it stands."""
        for node in self.nodes.values():
            place = self.where("node", node.id)
            yield node.text, place.below("text")
            for number, option in enumerate(node.options):
                yield option.label, place.below("options", number, "label")
            for number, one in enumerate(node.media):
                yield one.alt, place.below("media", number, "alt")
        for decision in self.decisions.values():
            place = self.where("decision", decision.table.id)
            for name, question in decision.questions.items():
                yield question.text, place.below("questions", name, "text")
                for number, label in enumerate(question.labels):
                    yield label, place.below("questions", name, "options", number, "label")
            for name, addon in decision.addons.items():
                yield addon.text, place.below("addons", name, "text")

    def edges(self) -> Iterator[tuple[str, str]]:
        """Every way from page to page, those through decision tables included."""
        for node in self.nodes.values():
            for option in node.options:
                yield node.id, option.to
            decision = self.decisions.get(node.table) if node.table else None
            if decision is None:
                continue
            for page in decision.outcomes.values():
                yield node.id, page
                for addon in decision.addons.values():
                    if addon.page:
                        yield page, addon.page
