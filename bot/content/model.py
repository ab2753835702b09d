"""The content as the rest of the house sees it: frozen values, checked when they were loaded."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from bot.decisions.table import Table
from bot.places.area import ILE_DE_FRANCE, Area

KEY_LENGTH = 5
_TOPIC_PART = 2


@lru_cache(maxsize=8192)
def key_of(node_id: str) -> str:
    """The short stable key of a node id: two characters for its topic, three for the whole id.

    URL-safe base64. So a button whose node is gone still tells which topic it belonged to.
    """
    topic = node_id.split(".", 1)[0]
    return _short(topic)[:_TOPIC_PART] + _short(node_id)[: KEY_LENGTH - _TOPIC_PART]


def topic_part(key: str) -> str:
    """The part of a key that names the topic."""
    return key[:_TOPIC_PART]


def _short(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.blake2b(text.encode(), digest_size=6).digest()).decode()


@dataclass(frozen=True, slots=True)
class Option:
    """One way on from a page. ``id`` is stable: it names the option in translations."""

    to: str
    label: str
    id: str


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture or a sound that goes with a page.

    ``file`` is its name in ``content/media``, without a language; ``alt`` says the same in words,
    in the source language. ``id`` is stable: it names it in translations.
    """

    id: str
    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Node:
    """One page. ``text`` and labels are in the source language, facts still as ``{name}``."""

    id: str
    kind: str
    text: str
    options: tuple[Option, ...] = ()
    entries: tuple[str, ...] = ()
    table: str = ""
    need: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: date | None = None
    signed_by: str = ""
    safety: bool = False
    note: str = ""
    media: tuple[Attached, ...] = ()
    path: str = ""
    line: int = 0

    @property
    def topic(self) -> str:
        return self.id.split(".", 1)[0]

    @property
    def key(self) -> str:
        return key_of(self.id)

    @property
    def stands_alone(self) -> bool:
        """Whether this page could hurt somebody if it were wrong, and only one source says it."""
        return self.safety and len(self.sources) == 1


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure: its value as written, its unit, when it holds and where it comes from.

    ``aged``: its last day had passed when the content was loaded.
    """

    name: str
    kind: str
    value: str
    unit: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    checked_on: date | None = None
    good_for_days: int = 180
    sources: tuple[str, ...] = ()
    doubt: str = ""
    aged: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the bibliography."""

    id: str
    title: str
    by: str = ""
    date: str = ""
    url: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Addon:
    """A line added to an outcome, and the page that says more, if there is one."""

    text: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class QuestionText:
    """The words of one question page: its text and the label of each choice."""

    text: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision table with its words and the pages its outcomes open."""

    table: Table
    questions: dict[str, QuestionText]
    outcomes: dict[str, str]
    addons: dict[str, Addon]
    path: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """One language the pack speaks: ``name`` in its own script."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a page may hold: characters of text, label, add-on and alt, options on a page.

    And how far it may be from home, in taps, and how hard to read (LIX) before somebody is warned.
    """

    text: int = 700
    label: int = 36
    options: int = 10
    addon: int = 200
    alt: int = 300
    taps: int = 5
    lix: int = 45


@dataclass(frozen=True, slots=True)
class Pack:
    """What holds for the whole content: languages, the fixed pages, renamed nodes, limits."""

    name: str
    source: str
    languages: dict[str, Language]
    otherwise: str
    home: str
    emergency: str
    nearby: str
    language: str
    hide: str
    despair: str = ""
    filters: str = ""
    report: str = ""
    navigation: bool = True
    entries: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    moved: dict[str, str] = field(default_factory=dict)
    figures: tuple[str, ...] = ()
    area: Area = ILE_DE_FRANCE
    limits: Limits = Limits()
