"""Which files editors write, and the model of each: what a schema, a mend or a start needs to know.

``bot/content/read.py`` says who reads them; a test holds the two lists together.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from bot.content.schema import (
    CardsSource,
    DecisionSource,
    FactsSource,
    InterfaceSource,
    OffersSource,
    PackSource,
    ReferencesSource,
    StripsSource,
    TopicSource,
    WordingSource,
    WordsSource,
)
from bot.directory.formats.terms import ExchangeSource
from bot.directory.schema import ServiceSource
from bot.source.fit import Strict
from bot.stories.read import StoriesSource


class ServiceFileSource(Strict):
    """A file of services, seen whole: the directory reads each of them by itself."""

    services: dict[str, ServiceSource]


class FileKind(NamedTuple):
    """One kind of file: the name of its schema, where such files are, what they may hold."""

    name: str
    pattern: str
    model: type[BaseModel]


FILE_KINDS: tuple[FileKind, ...] = (
    FileKind("pack", "pack.yaml", PackSource),
    FileKind("interface", "interface.yaml", InterfaceSource),
    FileKind("offers", "offers.yaml", OffersSource),
    FileKind("cards", "cards.yaml", CardsSource),
    FileKind("wording", "wording.yaml", WordingSource),
    FileKind("strips", "media/strips.yaml", StripsSource),
    FileKind("sources", "sources*.yaml", ReferencesSource),
    FileKind("facts", "facts*.yaml", FactsSource),
    FileKind("words", "words/*.yaml", WordsSource),
    FileKind("decision", "decisions/*.yaml", DecisionSource),
    FileKind("topic", "topics/*.yaml", TopicSource),
    FileKind("services", "services/*.yaml", ServiceFileSource),
    FileKind("stories", "stories/*.yaml", StoriesSource),
    FileKind("exchange", "exchange.yaml", ExchangeSource),
)


def files_of(folder: Path) -> Iterator[tuple[FileKind, Path]]:
    """Every file of a content folder that has a model, in the order of the kinds."""
    for kind in FILE_KINDS:
        for file in sorted(folder.glob(kind.pattern)):
            yield kind, file
