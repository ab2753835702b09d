"""The loaded content: an immutable snapshot that a reload replaces whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple

from bot.content import facts as figures
from bot.content.cards import CardWords
from bot.content.media.file import MediaFile
from bot.content.model import Decision, Fact, Node, Pack, Reference, key_of
from bot.content.read import read_word_lists
from bot.directory.landmarks import landmarks_of
from bot.directory.offers import NO_LINES, Lines
from bot.languages.catalogue import Catalogue, CatalogueRefused, read_catalogue
from bot.languages.words import Vocabulary, WordList
from bot.places.match import PlaceIndex
from bot.places.read import read_places

State = Literal["source", "reviewed", "draft", "outdated", "untranslated"]


class Said(NamedTuple):
    """A text in a language, and how far it may be trusted."""

    text: str
    state: State


class PageWords(NamedTuple):
    """The words of one page in one language: its text, the labels of its options, their state."""

    text: str
    labels: tuple[str, ...]
    state: State


@dataclass
class Content:
    """Everything that can be said. Never changed after loading; ``cached_property`` only delays.

    ``catalogues`` are those read so far; the others are read when their language is first spoken.
    """

    pack: Pack
    nodes: dict[str, Node]
    decisions: dict[str, Decision]
    facts: dict[str, Fact]
    references: dict[str, Reference]
    interface: dict[str, str]
    offers: dict[str, str]
    cards: CardWords
    word_lists: tuple[WordList, ...] | None
    parents: dict[str, str]
    folder: Path
    locales: Path
    loaded_on: date
    media: dict[str, MediaFile] = field(default_factory=dict, repr=False)
    lines: Lines = NO_LINES
    catalogues: dict[str, Catalogue] = field(default_factory=dict, repr=False)
    _words: dict[tuple[str, str], PageWords] = field(default_factory=dict, repr=False)
    _interface: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)

    @cached_property
    def by_key(self) -> dict[str, Node]:
        """Every living node by its short key, and every moved one by its old key."""
        keys = {node.key: node for node in self.nodes.values()}
        for old, new in self.pack.moved.items():
            keys.setdefault(key_of(old), self.nodes[new])
        return keys

    @cached_property
    def moved_keys(self) -> frozenset[str]:
        """The keys that only ``moved`` still knows."""
        living = {node.key for node in self.nodes.values()}
        return frozenset(key_of(old) for old in self.pack.moved) - living

    @cached_property
    def by_entry(self) -> dict[str, Node]:
        """The page of each public entry name."""
        return {name: node for node in self.nodes.values() for name in node.entries}

    @cached_property
    def outcome_pages(self) -> dict[str, tuple[Decision, str]]:
        """For each page that is an outcome: its table and the outcome's name."""
        return {
            page: (decision, outcome)
            for decision in self.decisions.values()
            for outcome, page in decision.outcomes.items()
        }

    @cached_property
    def table_pages(self) -> dict[str, str]:
        """For each decision table the first page that runs it."""
        pages: dict[str, str] = {}
        for node in self.nodes.values():
            if node.table:
                pages.setdefault(node.table, node.id)
        return pages

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words people type, of all languages; read now if they were not read with the rest."""
        lists = self.word_lists
        if lists is None:
            lists = read_word_lists(self.folder, self.loaded_on)
        return Vocabulary(lists)

    @cached_property
    def places(self) -> PlaceIndex:
        """The places people may name, services among them."""
        file = self.folder / "places.csv"
        places = read_places(file)[0] if file.exists() else ()
        return PlaceIndex((*places, *landmarks_of(self.folder)))

    def read_all(self) -> None:
        """Read now what is otherwise read when it is first needed, so that nothing is late."""
        for code in self.pack.languages:
            if code != self.pack.source:
                self.catalogue(code)
        _ = (self.by_key, self.moved_keys, self.by_entry, self.outcome_pages, self.table_pages)
        self.vocabulary.read_all()
        _ = self.places

    def language(self, wanted: str | None) -> str:
        """The served language nearest to what was asked for: ``pt-BR`` → the one set for others."""
        code = (wanted or "").replace("_", "-").split("-", 1)[0].lower()
        if code in self.pack.languages:
            return code
        return self.pack.otherwise if code else self.pack.source

    def say(self, language: str, context: str, source: str) -> Said:
        """A source text in a language, its facts written in.

        A translation of what the text said before is given as outdated, if it holds the same
        values; a missing one falls back to the source language. The state says so.
        """
        if language == self.pack.source or not source:
            return Said(self._filled(source, self.pack.source), "source")
        catalogue = self.catalogue(language)
        found = catalogue.current(context, source)
        if found is None:
            old = catalogue.outdated(context, source)
            if old is not None and sorted(figures.named(old)) == sorted(figures.named(source)):
                return Said(self._filled(old, language), "outdated")
            return Said(self._filled(source, self.pack.source), "untranslated")
        return Said(self._filled(found.text, language), "reviewed" if found.review else "draft")

    def _filled(self, text: str, language: str) -> str:
        if "{" not in text:
            return text
        aged = self.interface["aged"]
        if language != self.pack.source:
            aged = self.catalogue(language).find("interface:aged", aged) or aged
        return figures.fill(text, self.facts, language, aged)

    def words(self, language: str, node: Node) -> PageWords:
        """The words of a page; worked out once for each language.

        Old labels of a page about safety are not shown: those of the source language are.
        """
        known = self._words.get((language, node.id))
        if known is None:
            text = self.say(language, f"{node.id}#text", node.text)
            labels = [
                self.say(language, f"{node.id}#option:{option.id}", option.label)
                for option in node.options
            ]
            if node.safety:
                labels = [
                    self.say(self.pack.source, "", option.label) if one.state == "outdated" else one
                    for one, option in zip(labels, node.options, strict=True)
                ]
            known = self._words[language, node.id] = _page_words(text, labels)
        return known

    def question_words(self, language: str, decision: Decision, question: str) -> PageWords:
        """The words of a question of a table; worked out once for each language."""
        context = f"{decision.table.id}#question:{question}"
        known = self._words.get((language, context))
        if known is None:
            written = decision.questions[question]
            text = self.say(language, f"{context}#text", written.text)
            labels = [
                self.say(language, f"{context}#option:{number}", label)
                for number, label in enumerate(written.labels, 1)
            ]
            known = self._words[language, context] = _page_words(text, labels)
        return known

    def title(self, language: str, node: Node) -> str:
        """The first line of a page without its signs, for a button or a list that leads to it."""
        first = self.words(language, node).text.strip().split("\n", 1)[0]
        return first.replace("**", "").strip().rstrip(" .:\N{NO-BREAK SPACE}")

    def phrase(self, language: str, name: str, /, **values: str) -> str:
        """Words of the engine itself, filled in. Raises KeyError for an unknown name."""
        known = self._interface.get((language, name))
        if known is None:
            known = self.say(language, f"interface:{name}", self.interface[name]).text
            self._interface[language, name] = known
        for key, value in values.items():
            known = known.replace("{" + key + "}", value)
        return known

    def offer(self, language: str, slug: str) -> str:
        """The label of an offer."""
        return self.say(language, f"offer:{slug}", self.offers.get(slug, slug)).text

    def line(self, language: str, context: str) -> int:
        """The line of a translation in its catalogue; 0 where there is none."""
        found = self.catalogue(language).messages.get(context)
        return found.line if found else 0

    def catalogue(self, language: str) -> Catalogue:
        """The translations into a language, read now if nobody spoke it yet."""
        known = self.catalogues.get(language)
        if known is None:
            try:
                known = read_catalogue(self.locales, language)
            except CatalogueRefused:  # the check says so to those who can mend it
                known = Catalogue(language)
            self.catalogues[language] = known
        return known


def _page_words(text: Said, labels: list[Said]) -> PageWords:
    """A page is a draft as long as any word on it is."""
    drafted = text.state == "reviewed" and any(label.state != "reviewed" for label in labels)
    state: State = "draft" if drafted else text.state
    return PageWords(text.text, tuple(label.text for label in labels), state)
