"""Fifty mistakes of editors: each is named at its line, in words that an editor understands."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from bot.rendered.whole import all_problems
from bot.source.french import in_french, mend_of
from bot.source.problem import Problem
from tests.conftest import NOW
from tests.workbench.conftest import change

_WRITTEN = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text("utf-8"))


class Mistake(NamedTuple):
    """What is changed, and what has to be said of it: see ``mistakes.yaml``."""

    file: str
    old: str
    new: str
    at: str
    rule: str
    says: list[str]
    place: str = ""

    def __str__(self) -> str:
        return f"{self.rule}-{self.at.strip()}"


MISTAKES = [Mistake(**one) for one in _WRITTEN]


def test_there_are_fifty_of_them() -> None:
    assert len(MISTAKES) == len({(one.file, one.new, one.old) for one in MISTAKES}) == 50


def test_the_content_they_are_made_in_is_right(folder: Path) -> None:
    problems = all_problems(folder, folder.parent / "locales", NOW)
    assert {problem.rule for problem in problems} <= {"untranslated"}


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_a_mistake_is_named_at_its_line_in_french(folder: Path, mistake: Mistake) -> None:
    change(folder, mistake.file, mistake.old, mistake.new)
    problems = all_problems(folder, folder.parent / "locales", NOW)
    named = [one for one in problems if one.rule == mistake.rule and _is_at(one, folder, mistake)]
    assert named, "\n".join(map(str, problems))
    said = in_french(named[0].message)
    assert [part for part in mistake.says if part not in said] == [], said
    assert mistake.rule.startswith("OH") or mend_of(mistake.rule)


def _is_at(problem: Problem, folder: Path, mistake: Mistake) -> bool:
    file = folder / (mistake.place or mistake.file)
    if problem.path != f"content/{mistake.place or mistake.file}":
        return False
    return mistake.at in file.read_text("utf-8").split("\n")[problem.line - 1]
