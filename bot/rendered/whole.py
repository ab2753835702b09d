"""Every problem of everything that editors and translators write: what ``repere check`` says."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.content.load import load
from bot.directory.overdue import overdue_problems
from bot.directory.read import read_services
from bot.rendered.check import rendering_problems
from bot.rendered.sound import sound
from bot.source.problem import Problem


def all_problems(folder: Path, locales: Path, now: datetime) -> list[Problem]:
    """The problems sorted by place; ``now`` is in Paris. Takes seconds: every page is rendered."""
    loaded = load(folder, locales, now.date(), whole=True)
    services, faults = read_services(folder, now.date())
    problems = {*loaded.problems, *faults, *overdue_problems(folder, now.date())}
    if loaded.content is not None:
        problems.update(rendering_problems(loaded.content, sound(services, now), now))
    return sorted(problems)
