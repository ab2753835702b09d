"""Loading: read, check, and only then believe. Broken content never becomes a ``Content``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.content.check import facts_dated
from bot.content.check.rules import RULES
from bot.content.content import Content
from bot.content.draft import Draft
from bot.content.facts import last_day
from bot.content.graph import behind, neighbours
from bot.content.heard import word_problems
from bot.content.model import Fact
from bot.content.read import read_draft
from bot.content.translated.check import translation_problems
from bot.languages.catalogue import Catalogue
from bot.places.read import read_places
from bot.source.problem import Problem

AGED = facts_dated.ID
"""The one fault that time alone brings about. It fails the check, but it must not silence a guide
that was right yesterday: such a figure is said with the words that it is to be checked."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: the content if nothing was wrong, and every problem, sorted."""

    content: Content | None
    problems: tuple[Problem, ...]


class ContentRefused(Exception):
    """The content has faults, so there is nothing that may be said."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        errors = [
            problem for problem in problems if problem.level == "error" and problem.rule != AGED
        ]
        self.problems = problems
        shown = "\n".join(str(problem) for problem in errors[:20])
        super().__init__(f"{len(errors)} problem(s) in the content:\n{shown}")


def load(folder: Path, locales: Path, today: date, *, whole: bool = False) -> Loaded:
    """Read and check the content; ``today`` is the day in Paris, for facts with a date.

    Translations are read when a language is first spoken, and word lists when something is first
    typed; with ``whole`` they are all checked now, as everything else that is otherwise read late.
    """
    draft = read_draft(folder, today, words=whole)
    problems = {*draft.problems, *found(draft)}
    catalogues: dict[str, Catalogue] = {}
    if whole:
        problems.update(_read_late(draft, locales, catalogues))
    ordered = tuple(sorted(problems))
    if any(problem.level == "error" and problem.rule != AGED for problem in ordered):
        return Loaded(None, ordered)
    content = content_of(draft, locales, catalogues)
    if not whole:
        content = replace(content, word_lists=None)
    return Loaded(content, ordered)


def _read_late(draft: Draft, locales: Path, catalogues: dict[str, Catalogue]) -> Iterator[Problem]:
    """What is wrong with files that are otherwise read when they are first needed."""
    yield from word_problems(draft)
    if draft.pack is not None:
        yield from translation_problems(draft, locales, catalogues)
    places = draft.folder / "places.csv"
    if places.exists():
        yield from read_places(places)[1]


def must_load(folder: Path, locales: Path, today: date) -> Content:
    """The content, or :class:`ContentRefused` with every reason why not."""
    loaded = load(folder, locales, today)
    if loaded.content is None:
        raise ContentRefused(loaded.problems)
    return loaded.content


def must_read(folder: Path, today: date) -> Draft:
    """The content as read, for those who work on its texts; :class:`ContentRefused` if broken."""
    draft = read_draft(folder, today)
    problems = tuple(sorted({*draft.problems, *found(draft)}))
    if any(problem.level == "error" and problem.rule != AGED for problem in problems):
        raise ContentRefused(problems)
    return draft


def found(draft: Draft) -> list[Problem]:
    """What the rules find; nothing where the files could not even be read."""
    if draft.pack is None:
        return []
    broken = any(problem.level == "error" for problem in draft.problems)
    rules = [rule for rule in RULES if not (broken and rule.whole)]
    return [problem for rule in rules for problem in rule.check(draft)]


def content_of(draft: Draft, locales: Path, catalogues: dict[str, Catalogue]) -> Content:
    """A draft as content, whatever the rules say of it: to be served only once they are silent."""
    assert draft.pack is not None
    # The emergency is one tap from everywhere, so the way back within it is its own.
    parents = behind([draft.pack.home, draft.pack.emergency], neighbours(draft.edges()))
    return Content(
        pack=draft.pack,
        nodes=draft.nodes,
        decisions=draft.decisions,
        facts=_dated(draft.facts, draft.today),
        references=draft.references,
        interface=draft.interface,
        offers=draft.offers,
        lines=draft.lines,
        media=draft.media,
        cards=draft.cards,
        word_lists=tuple(draft.word_lists),
        parents=parents,
        folder=draft.folder,
        locales=locales,
        loaded_on=draft.today,
        catalogues=catalogues,
    )


def redated(content: Content, today: date) -> Content:
    """The same content on another day: a figure may have gone past its date over night."""
    facts = _dated(content.facts, today)
    return replace(content, facts=facts, loaded_on=today, _words={}, _interface={})


def _dated(facts: Mapping[str, Fact], today: date) -> dict[str, Fact]:
    return {name: replace(fact, aged=last_day(fact) < today) for name, fact in facts.items()}
