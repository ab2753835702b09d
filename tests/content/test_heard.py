"""The words of an emergency are heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.heard import word_problems
from bot.content.read import read_draft
from tests.conftest import ROOT
from tests.making import TODAY, write_pack

GOOD = "language: fr\ncrisis: [respire … plus, = sos, overdose]\nhide: [effacer]\n"


def _problems(folder: Path, words: str) -> list[tuple[str, int]]:
    draft = read_draft(write_pack(folder, words__fr=words), TODAY)
    assert draft.problems == []
    return [(problem.rule, problem.line) for problem in word_problems(draft)]


@pytest.mark.parametrize(
    ("words", "problems"),
    [
        (GOOD, []),
        (GOOD.replace("[respire … plus, = sos, overdose]", "[]"), [("no-words", 2)]),
        (GOOD.replace("[effacer]", "[]"), [("no-words", 3)]),
        (GOOD.replace("[respire … plus, = sos, overdose]", "bleu, sos"), [("no-words", 2)]),
        (GOOD + "not_crisis: [respire plus]\n", [("hidden-words", 2)]),
        (GOOD + "not_crisis: [téléphone mort]\n", []),
    ],
)
def test_what_would_not_be_heard(
    tmp_path: Path, words: str, problems: list[tuple[str, int]]
) -> None:
    assert _problems(tmp_path / "content", words) == problems


def test_every_real_phrase_is_heard() -> None:
    assert list(word_problems(read_draft(ROOT / "content", TODAY))) == []
