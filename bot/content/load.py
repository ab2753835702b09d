"""Loading: read, check, and only then believe. Broken content never becomes a ``Content``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.content.check.rules import RULES
from bot.content.content import Content
from bot.content.draft import Draft
from bot.content.graph import neighbours, reached
from bot.content.read import read_draft
from bot.source.problem import Problem


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: the content if nothing was wrong, and every problem, sorted."""

    content: Content | None
    problems: tuple[Problem, ...]


class ContentRefused(Exception):
    """The content has faults, so there is nothing that may be said."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        errors = [problem for problem in problems if problem.level == "error"]
        self.problems = problems
        shown = "\n".join(str(problem) for problem in errors[:20])
        super().__init__(f"{len(errors)} problem(s) in the content:\n{shown}")


def load(folder: Path, locales: Path, today: date) -> Loaded:
    """Read and check the content; ``today`` is the day in Paris, for facts with a date."""
    draft = read_draft(folder, today)
    problems = sorted({*draft.problems, *found(draft)})
    refused = any(problem.level == "error" for problem in problems)
    return Loaded(None if refused else _content(draft, locales), tuple(problems))


def must_load(folder: Path, locales: Path, today: date) -> Content:
    """The content, or :class:`ContentRefused` with every reason why not."""
    loaded = load(folder, locales, today)
    if loaded.content is None:
        raise ContentRefused(loaded.problems)
    return loaded.content


def found(draft: Draft) -> list[Problem]:
    """What the rules find; nothing where the files could not even be read."""
    if draft.pack is None:
        return []
    broken = any(problem.level == "error" for problem in draft.problems)
    rules = [rule for rule in RULES if not (broken and rule.whole)]
    return [problem for rule in rules for problem in rule.check(draft)]


def _content(draft: Draft, locales: Path) -> Content:
    assert draft.pack is not None
    roots = [draft.pack.home]
    parents = reached(roots, neighbours(draft.edges()))
    return Content(
        pack=draft.pack,
        nodes=draft.nodes,
        decisions=draft.decisions,
        facts=draft.facts,
        references=draft.references,
        interface=draft.interface,
        offers=draft.offers,
        word_lists=tuple(draft.word_lists),
        parents=parents,
        folder=draft.folder,
        locales=locales,
        loaded_on=draft.today,
    )
